import { expect, test } from 'vitest'
import { bulkInput, changeTopics, describeBulk, mostAtOnce } from '#lib/desk/bulk.ts'

const id = '0b0f5b3e-1111-4111-8111-111111111111'
const result = (ok: boolean) => ({ id, title: 'A', ok, sentence: '' })

test('one chosen article is as good as several', () => {
  expect(bulkInput.parse({ do: 'assign', user: 'none', article: id }).article).toEqual([id])
  expect(bulkInput.parse({ do: 'add-topic', topic: id, article: [id, id] }).article).toHaveLength(2)
})

test.each([
  ['nothing to do', { article: id }, 'Choose what to do.'],
  ['no article', { do: 'assign', user: id }, 'Choose at least one article.'],
  ['nobody', { do: 'assign', user: '', article: id }, 'Choose one from the list.'],
  [
    'too many',
    { do: 'assign', user: id, article: Array(mostAtOnce + 1).fill(id) },
    'At most 50 articles at once.',
  ],
])('refuses %s', (_what, input, sentence) => {
  const { error } = bulkInput.safeParse(input)
  expect(error).toBeDefined()
  if (sentence) expect(error?.issues[0]?.message).toBe(sentence)
})

test.each([
  [[true], 'Done for 1 article.'],
  [[true, true, false], 'Done for 2 articles, not for 1.'],
  [[false, false], 'Done for none of 2 articles.'],
])('%o is told as: %s', (oks, sentence) => {
  expect(describeBulk(oks.map(result))).toBe(sentence)
})

test('a topic is added once and removed where it is', () => {
  expect(changeTopics(['a'], { add: 'b' })).toEqual(['a', 'b'])
  expect(changeTopics(['a'], { add: 'a' })).toBeNull()
  expect(changeTopics(['a', 'b'], { remove: 'a' })).toEqual(['b'])
  expect(changeTopics(['a'], { remove: 'b' })).toBeNull()
})
