const allowedSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * The link as it may be stored and shown, or null when it must not be.
 *
 * Allowed: absolute http(s), mailto and tel addresses, paths of this site ("/…", not "//…") and fragments ("#…").
 * Anything with control characters, white space, backslashes or a user name in front of the host is refused, because
 * browsers and people read such addresses differently.
 */
export function safeHref(value: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being refused
  if (value === '' || /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff\\]/.test(value)) return null
  if (value.startsWith('#')) return value
  if (value.startsWith('/')) return value.startsWith('//') ? null : value
  if (!URL.canParse(value)) return null
  const url = new URL(value)
  if (!allowedSchemes.has(url.protocol) || url.username !== '' || url.password !== '') return null
  return value
}
