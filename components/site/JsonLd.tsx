import type { Graph } from 'schema-dts'

/**
 * The page's facts for machines, as one data block. It is the only raw text in the building: `<` is written `\u003c`,
 * so that no title can close the element.
 */
export function JsonLd({ graph }: { graph: Graph }) {
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script's text cannot be written in any other way
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
