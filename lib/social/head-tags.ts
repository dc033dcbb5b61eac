/** One element of a page's head, as data. `charset` and `viewport` are the framework's. */
export type HeadTag =
  | { kind: 'title'; text: string }
  | { kind: 'meta'; name: string; content: string }
  | { kind: 'property'; property: string; content: string }
  | { kind: 'link'; rel: string; href: string; hrefLang?: string; type?: string; title?: string }

/** The head of one page, in the order it is written. */
export type HeadTags = HeadTag[]

/** The `<title>`. */
export function title(text: string): HeadTag {
  return { kind: 'title', text }
}

/** A `<meta name>`. */
export function named(name: string, content: string): HeadTag {
  return { kind: 'meta', name, content }
}

/** A `<meta property>`, as Open Graph has them. */
export function property(name: string, content: string): HeadTag {
  return { kind: 'property', property: name, content }
}

/** A `<link rel="alternate">` to the same content in another form. */
export function alternate(
  href: string,
  attributes: { hrefLang?: string; type?: string; title?: string },
): HeadTag {
  return { kind: 'link', rel: 'alternate', href, ...attributes }
}
