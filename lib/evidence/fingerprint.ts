/** A sentence as an identity sees it: letters, figures and signs that carry meaning, in lower case, single spaces. */
export function normaliseSentence(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%<>≥≤.,]+/gu, ' ')
    .replace(/[.,](?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * What stands for a finding: the rule and the normalised sentence, 16 hex digits. Two equal sentences in one article
 * share it, and so does the same sentence after an edit elsewhere.
 * FNV-1a in two halves: it runs in the browser as in the server, and nothing secret depends on it.
 */
export function fingerprintOf(ruleId: string, sentence: string): string {
  const text = `${ruleId}\n${normaliseSentence(sentence)}`
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193)
}

function hash(text: string, seed: number): string {
  let value = seed
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at)
    value = Math.imul(value, 0x01000193)
  }
  return (value >>> 0).toString(16).padStart(8, '0')
}
