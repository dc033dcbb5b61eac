import { expect, test } from 'vitest'
import { remember } from '#lib/remember.ts'

test('what was answered once is not made again, null and undefined too', () => {
  const asked: string[] = []
  const answer = remember((text) => {
    asked.push(text)
    return text === 'nothing' ? null : text.length
  })
  expect([answer('four'), answer('four'), answer('nothing'), answer('nothing')]).toEqual([4, 4, null, null])
  expect(asked).toEqual(['four', 'nothing'])
})

test('it forgets when there is too much to keep', () => {
  let made = 0
  const answer = remember(() => {
    made += 1
    return made
  })
  for (let number = 0; number < 4_001; number += 1) answer(String(number))
  answer('0')
  expect(made).toBe(4_002)
})
