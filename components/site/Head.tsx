import { assertNever } from '#lib/assert-never.ts'
import type { HeadTag, HeadTags } from '#lib/social/head-tags.ts'

/** The head of a page. React moves these elements into `<head>` and keeps their order. */
export function Head({ tags }: { tags: HeadTags }) {
  return tags.map((tag) => <HeadElement key={JSON.stringify(tag)} tag={tag} />)
}

function HeadElement({ tag }: { tag: HeadTag }) {
  switch (tag.kind) {
    case 'title':
      return <title>{tag.text}</title>
    case 'meta':
      return <meta name={tag.name} content={tag.content} />
    case 'property':
      return <meta property={tag.property} content={tag.content} />
    case 'link':
      return <link rel={tag.rel} href={tag.href} hrefLang={tag.hrefLang} type={tag.type} title={tag.title} />
    default:
      return assertNever(tag)
  }
}
