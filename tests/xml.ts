/** An element as a test looks at it; `text` is all text inside, entities resolved. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads the part of XML that our feeds use, and refuses whatever a strict reader would.
 * @throws Error that names the first fault
 */
export function parseXml(xml: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!xml.startsWith(declaration)) throw new Error('No declaration.')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
  if (!xml.isWellFormed() || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) {
    throw new Error('A forbidden character.')
  }
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  for (const [token] of xml.slice(declaration.length).matchAll(/<[^>]*>|[^<]+|</g)) {
    const parent = open.at(-1)
    if (!parent) throw new Error('Text after the end.')
    if (!token.startsWith('<')) appendText(open, resolve(token))
    else if (token.startsWith('</')) {
      if (open.pop()?.name !== token.slice(2, -1)) throw new Error(`${token} closes nothing.`)
    } else open.push(...openElement(token, parent))
  }
  const [top] = root.children
  if (open.length !== 1 || root.children.length !== 1 || !top) throw new Error('Not one root element.')
  return top
}

/** The elements of one name anywhere below, in document order. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ])
}

function openElement(token: string, parent: XmlElement): XmlElement[] {
  const match = /^<([A-Za-z][\w:.-]*)((?: [\w:.-]+="[^"<]*")*)(\/?)>$/.exec(token)
  if (!match) throw new Error(`${token} is no element.`)
  const [, name = '', written = '', closed] = match
  const pairs = Array.from(written.matchAll(/ ([\w:.-]+)="([^"]*)"/g), ([, key = '', value = '']) => [
    key,
    resolve(value),
  ])
  const attributes: Record<string, string> = Object.fromEntries(pairs)
  if (Object.keys(attributes).length !== pairs.length) throw new Error(`${token} repeats an attribute.`)
  const element = { name, attributes, children: [], text: '' }
  parent.children.push(element)
  return closed ? [] : [element]
}

function resolve(text: string): string {
  if (text.includes(']]>')) throw new Error('"]]>" in text.')
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const value = whole.endsWith(';') ? entities[name] : undefined
    if (value === undefined) throw new Error(`${whole} is no entity.`)
    return value
  })
}

function appendText(open: XmlElement[], text: string): void {
  if (open.length === 1 && text.trim() !== '') throw new Error('Text outside of the root.')
  for (const element of open) element.text += text
}
