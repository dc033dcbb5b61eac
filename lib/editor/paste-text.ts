/** Plain text as paragraphs of lines: a blank line ends a paragraph, a single break stays a break. */
export function splitPlainText(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .trim()
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trimEnd()))
}
