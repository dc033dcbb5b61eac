/** A line of text without control characters, tags and doubled spaces, cut to `maxLength`. */
export function tidy(text: string, maxLength = 300): string {
  return text
    .slice(0, maxLength * 8)
    .replace(/<\/?(?:i|b|em|strong|sub|sup|span|scp|jats:\w{1,20})\b[^<>]{0,80}>/gi, '')
    .replace(/\u0131(?=[\u0300-\u036f])/g, 'i')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ')
    .trim()
    .slice(0, maxLength)
    .replace(/[\ud800-\udbff]$/, '')
}

/** The same, null when nothing is left. */
export function tidyOrNull(text: string, maxLength = 300): string | null {
  return tidy(text, maxLength) || null
}
