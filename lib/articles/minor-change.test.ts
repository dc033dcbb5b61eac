import { describe, expect, test } from 'vitest'
import type { ArticleContent } from '#lib/articles/article.ts'
import { listMinorObjections } from '#lib/articles/minor-change.ts'
import { careCard, cite, doc, p, picture } from '#lib/document/builders.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const filler = 'Nurses asked them how they had slept and wrote it down with care. '.repeat(40)
const base: ArticleContent = {
  title: 'Sleep at work',
  standfirst: 'What a small study saw.',
  description: 'A description.',
  topicIds: [id(1)],
  authorIds: [id(2)],
  editorIds: [id(3)],
  aiUse: 'none',
  funding: null,
  about: null,
  specialty: null,
  body: doc(
    p(`${filler}Of these, 43 did not sleep well, `, cite(id(4)), ' the study says.'),
    picture(id(5)),
    careCard('urgent', 'See a doctor', p('If it lasts.')),
  ),
  unresolvedLinks: [],
}
const withText = (from: string, to: string): ArticleContent => {
  const text = JSON.stringify(base)
  if (!text.includes(from)) throw new Error(`“${from}” is not in the text`)
  return JSON.parse(text.replace(from, to)) as ArticleContent
}

describe('a change is minor', () => {
  test.each([
    ['that changes nothing', base],
    ['that mends a word', withText('wrote it down', 'wrote it dwon')],
    ['that mends a comma and a capital', withText('Of these, 43', 'of these 43')],
    ['that adds a few words', withText('What a small study saw.', 'What one small study saw at last.')],
  ])('%s', (_, after) => {
    expect(listMinorObjections(base, after)).toEqual([])
  })
})

describe('a change is more than minor', () => {
  test.each<[string, ArticleContent, string]>([
    [
      'that touches more than 1 % of the words',
      withText('What a small study saw.', 'x '.repeat(40)),
      'More than 1 %',
    ],
    ['that changes a number', withText('43', '34'), 'A number changed.'],
    ['that takes away a “not”', withText('did not sleep', 'did sleep'), 'A word such as “not”'],
    [
      'that moves “not” into a contraction of another verb',
      withText('did not', 'couldn’t not'),
      'A word such as',
    ],
    ['that changes a source', withText(id(4), id(6)), 'A source changed.'],
    ['that changes a picture', withText(id(5), id(6)), 'A picture changed.'],
    ['that changes the author', { ...base, authorIds: [id(9)] }, 'The people changed.'],
    ['that drops the editor', { ...base, editorIds: [] }, 'The people changed.'],
    ['that changes the topic', { ...base, topicIds: [id(8)] }, 'The topics'],
    ['that changes what is said of AI', { ...base, aiUse: 'assisted' }, 'The statement on AI'],
    ['that makes a card an emergency', withText('"level":"urgent"', '"level":"emergency"'), 'A care card'],
  ])('%s', (_, after, sentence) => {
    expect(listMinorObjections(base, after).join(' ')).toContain(sentence)
  })

  test('that rewrites everything, and says so quickly', () => {
    const rewritten = { ...base, body: doc(p('x y z '.repeat(4_000))) }
    expect(listMinorObjections(base, rewritten)[0]).toMatch(/^More than 1 % of the words changed; \d+ may\.$/)
  })
})
