import { parseDoi, parsePmid, parseWebAddress } from '#lib/references/identifiers.ts'

/**
 * Pasted text in pieces of one reference each: by empty lines, by numbers at the beginning of lines, and line by line
 * where each line could stand alone. Lines of a reference that was wrapped are put together again.
 */
export function splitPasted(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .flatMap(splitParagraph)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

const numbered = /^\s*(?:\[\d{1,3}\]|\(?\d{1,3}[.)])\s+\S/

function splitParagraph(paragraph: string): string[] {
  const lines = paragraph.split('\n').filter((line) => line.trim() !== '')
  if (lines.filter((line) => numbered.test(line)).length > 1)
    return gather(lines, (line) => numbered.test(line))
  if (lines.every(standsAlone)) return lines.flatMap(splitIdentifiers)
  return [lines.join(' ')]
}

function gather(lines: string[], begins: (line: string) => boolean): string[] {
  const pieces: string[] = []
  for (const line of lines) {
    if (begins(line) || pieces.length === 0) pieces.push(line)
    else pieces.push(`${pieces.pop()} ${line}`)
  }
  return pieces
}

function standsAlone(line: string): boolean {
  const words = line.trim()
  if (isIdentifier(words) || words.split(/[\s,;]+/).every(isIdentifier)) return true
  return (
    /\b(?:19|20)\d\d\b/.test(words) &&
    /[.?!] /.test(words) &&
    words.length > 40 &&
    /^[\p{Lu}[(\d]/u.test(words)
  )
}

/** "33872070, 36809080" are two sources; a reference is one. */
function splitIdentifiers(line: string): string[] {
  const words = line
    .trim()
    .split(/[\s,;]+/)
    .filter(Boolean)
  return words.length > 1 && words.every(isIdentifier) ? words : [line]
}

function isIdentifier(words: string): boolean {
  if (words.length > 2_048) return false
  return (
    parsePmid(words) !== null ||
    parseWebAddress(words) !== null ||
    (/^\S+$/.test(words) && parseDoi(words) !== null)
  )
}
