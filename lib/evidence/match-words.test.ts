import { expect, test } from 'vitest'
import { hasWords, matchWords } from '#lib/evidence/match-words.ts'
import { listPassages } from '#lib/evidence/passages.ts'
import { expectProportional } from '#tests/cpu-time.ts'
import { articleOf } from '#tests/evidence/subject.ts'

function found(text: string, words: string[], except: string[] = []): string[] {
  const passages = listPassages(articleOf(text).content)
  return [...matchWords(passages, [{ words, say: 'x', except }])].map((hit) => hit.words)
}

test.each([
  ['push/pushes the boundaries', 'It Pushes  the boundaries.', ['Pushes  the boundaries']],
  ['shed (new) light', 'They shed light, and shed new light.', ['shed light', 'shed new light']],
  ['(drug) habit', 'A drug habit, a habit.', ['drug habit', 'habit']],
  ['revolutioni*', 'It revolutionised a revolution.', ['revolutionised']],
  ['*opathy', 'Neuropathy and a path.', ['Neuropathy']],
  ['cutting-edge', 'A cutting edge and a cutting-edge tool.', ['cutting edge', 'cutting-edge']],
  ['alzheimer’s', "It is Alzheimer's.", ["Alzheimer's"]],
  ['cure', 'Secure and obscure: no recurrence, a cure.', ['cure']],
  ['50 % more', 'It is 50 % more.', ['50 % more']],
  ['a.b', 'a.b or axb', ['a.b']],
])('“%s” catches its own forms and no others', (form, text, words) => {
  expect(found(text, [form])).toEqual(words)
})

test('an innocent phrase excuses its own words and no others', () => {
  const text = 'Magic mushrooms are no magic. Eat magic mushroom soup.'
  expect(found(text, ['magic'], ['magic mushroom/mushrooms'])).toEqual(['magic'])
  expect(hasWords('magic mushrooms', [{ words: ['magic'], say: 'x', except: ['magic mushrooms'] }])).toBe(
    false,
  )
})

test('an empty list catches nothing', () => {
  expect(hasWords('anything', [])).toBe(false)
  expect([...matchWords(listPassages(articleOf('Anything.').content), [])]).toEqual([])
})

test('the longest lists on the longest sentences cost what they are long', () => {
  const entries = Array.from({ length: 300 }, (_, at) => ({
    words: [`aaa${at}* (bbb) ccc*/*ddd`, `*zzz${at} yyy`],
    say: 'x',
    except: [`aaa${at}* ccc*`],
  }))
  expectProportional((eighths) => {
    const passages = listPassages(articleOf('aaa '.repeat(250 * eighths)).content)
    return [...matchWords(passages, entries)]
  })
})
