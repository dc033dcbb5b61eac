import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toPlainText } from '#lib/document/plain-text.ts'
import { editions } from '#prisma/seed/editions.ts'
import { references } from '#prisma/seed/references/references.ts'

/** The longest run of words that two texts may share without one being copied from the other. */
const sharedWords = 7

const legacy = readFileSync(new URL(import.meta.resolve('#lib/imports/fixtures/legacy-page.txt')), 'utf8')
const titles = Object.values(references).map(({ title }) => title)
const known = new Set([legacy, ...titles].flatMap((text) => listRuns(text)))

test.each(editions)(
  '$name shares no run of eight words with the imported page or a source’s title',
  ({ article }) => {
    const text = [article.title, article.standfirst, article.description, toPlainText(article.body)].join(
      '\n',
    )
    expect(
      text
        .split('\n')
        .flatMap((line) => listRuns(line))
        .filter((run) => known.has(run)),
    ).toEqual([])
  },
)

/** Each run of one word more than may be shared, in lower case and without punctuation. */
function listRuns(text: string, length = sharedWords + 1): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(0, Math.max(0, words.length - length + 1))
    .map((_, index) => words.slice(index, index + length).join(' '))
}
