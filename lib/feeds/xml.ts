/** A piece of XML that is already escaped. Made by `tag` and `element` only, so that text and markup cannot be mixed up. */
export type Xml = { xml: string }

/** What may stand in an element. */
export type Content = Xml | string | null | Content[]

/** An element without attributes. Strings among its content are text and are escaped; null is nothing. */
export function tag(name: string, ...content: Content[]): Xml {
  return element(name, {}, ...content)
}

/**
 * An element with attributes. Strings among its content are text and are escaped; null is nothing.
 * @param attributes written in the given order
 */
export function element(name: string, attributes: Record<string, string>, ...content: Content[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inner = content.map(write).join('')
  return {
    xml: inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`,
  }
}

/** A whole document in UTF-8, ending in a new line. */
export function toXmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`
}

/**
 * Text safe between tags and between quotes, in XML and in HTML. `>` is escaped too, so `]]>` cannot stand in it;
 * characters that XML forbids even when escaped are left out. Source: XML 1.0, section 2.2.
 */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

function write(content: Content): string {
  if (content === null) return ''
  if (typeof content === 'string') return escapeXml(content)
  return Array.isArray(content) ? content.map(write).join('') : content.xml
}
