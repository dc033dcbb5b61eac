import { describe, expect, test } from 'vitest'
import { alignLines, toShown, toStored } from '#lib/comments/align-lines.ts'

const words = 'Sleep helps.\nAsk first.'
const shown = 'Key points Sleep helps. • Ask first.'
const lines = alignLines(words, shown)

describe('the words of a block in a page that shows more', () => {
  test('are found line by line, in order', () => {
    expect(lines.map(({ shown: at, length }) => shown.slice(at, at + length))).toEqual([
      'Sleep helps.',
      'Ask first.',
    ])
  })

  test('are the same both ways', () => {
    for (const at of [0, 3, 12, 13, 20]) {
      const line = lines.find(({ stored, length }) => stored <= at && at <= stored + length)
      expect(line && toStored(lines, line.shown + at - line.stored, 'start')).toBe(at)
    }
  })

  test('begin after what is only a label, and end before it', () => {
    expect(toStored(lines, 2, 'start')).toBe(0)
    expect(toStored(lines, shown.indexOf('•'), 'start')).toBe(13)
    expect(toStored(lines, shown.indexOf('•'), 'end')).toBe(12)
    expect(toStored(lines, 2, 'end')).toBeNull()
  })

  test('are shown in as many stretches as lines they cover', () => {
    expect(toShown(lines, 6, 16).map(({ from, to }) => shown.slice(from, to))).toEqual(['helps.', 'Ask'])
  })

  test('that are not there are left out', () => {
    expect(alignLines('Gone.\nAsk first.', shown)).toHaveLength(1)
    expect(alignLines('', shown)).toEqual([])
  })
})
