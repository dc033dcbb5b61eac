import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readerScript } from '#components/site/reader-file.ts'

const source = readFileSync('components/site/reader.js')

test('the published script is the one in the source, under the name of its content', () => {
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 12)
  expect(readerScript, 'run bin/make-reader.ts').toBe(`/reader.${hash}.js`)
  expect(readFileSync(`public${readerScript}`).equals(source)).toBe(true)
})

test('the script stays a comfort in size too: 6 kB', () => {
  expect(gzipSync(source).length).toBeLessThanOrEqual(6_000)
})
