/** Longest slug the database takes, in characters. */
export const maxSlugLength = 120

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** True for lower-case ASCII words and digits joined by single hyphens, at most `maxSlugLength` long. */
export function isSlug(value: string): boolean {
  return value.length <= maxSlugLength && slugShape.test(value)
}

/**
 * Words as part of an address: "What's a CA-125 test?" becomes "whats-a-ca-125-test".
 *
 * Only a–z, 0–9 and single hyphens, cut at a word within `maxLength`. Empty when nothing of the words can be written
 * so (another script, punctuation alone): the caller decides what stands in.
 */
export function toSlug(words: string, maxLength = 80): string {
  const whole = words
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (whole.length <= maxLength) return whole
  const cut = whole.slice(0, maxLength + 1)
  return cut.includes('-') ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, maxLength)
}
