import { type Result, refuse, succeed } from '#lib/result.ts'

/** Largest page that is read. A long article is a hundredth of it. */
export const maxPageBytes = 1_000_000

/** Why a file cannot be read as a page. */
export type PageRefusal = {
  kind: 'too-large' | 'empty' | 'not-text' | 'no-prose' | 'not-a-document'
  message: string
}

/** The text of a scraped page: UTF-8 with or without a byte order mark, any line ends. */
export function decodePage(bytes: Uint8Array): Result<string, PageRefusal> {
  if (bytes.length > maxPageBytes) {
    return refuse({ kind: 'too-large', message: `The file is larger than ${maxPageBytes / 1_000_000} MB.` })
  }
  const text = decodeUtf8(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are how a binary file is told
  if (text === null || /[\u0000-\u0008\u000e-\u001f]/.test(text)) {
    return refuse({
      kind: 'not-text',
      message: 'The file is not text. Save the page as plain text in UTF-8.',
    })
  }
  if (text.trim() === '') return refuse({ kind: 'empty', message: 'The file is empty.' })
  return succeed(text)
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
