import { expect, test } from 'vitest'
import { decodePage, maxPageBytes } from '#lib/imports/decode-page.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('reads UTF-8 and drops a byte order mark', () => {
  expect(decodePage(bytes('\ufeffMénière’s disease'))).toEqual({ ok: true, value: 'Ménière’s disease' })
})

test.each([
  ['an empty file', bytes(''), 'The file is empty.'],
  ['a file of white space', bytes(' \r\n\t\n'), 'The file is empty.'],
  [
    'a picture',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    'The file is not text.',
  ],
  ['text with zeros in it', bytes('a\u0000b'), 'The file is not text.'],
  ['text in UTF-16', new Uint8Array(Buffer.from('A page', 'utf16le')), 'The file is not text.'],
  ['text in Latin-1', new Uint8Array(Buffer.from('Ménière', 'latin1')), 'The file is not text.'],
  ['a file too large', new Uint8Array(maxPageBytes + 1).fill(0x61), 'The file is larger than 1 MB.'],
])('refuses %s', (_, file, start) => {
  const result = decodePage(file)
  expect(result.ok ? '' : result.refusal.message).toContain(start)
})
