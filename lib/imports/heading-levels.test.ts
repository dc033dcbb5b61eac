import { expect, test } from 'vitest'
import { type FoundSection, findSubject, inferLevels } from '#lib/imports/heading-levels.ts'

const section = (heading: string | null, lead = ''): FoundSection => ({ heading, lead })

test.each<[string, string, FoundSection[], number[]]>([
  ['no sections at all', '', [], []],
  ['all alike when nothing tells them apart', 'knee', [section('Causes'), section('Outlook')], [2, 2]],
  [
    'smaller below the section that announces it, and those after it too',
    'knee',
    [section('Treatment', 'Rest, exercise and surgery help.'), section('Exercise'), section('Shoes')],
    [2, 3, 3],
  ],
  [
    'a section again when it names the subject',
    'knee pain',
    [section('Treatment', 'Exercise helps.'), section('Exercise'), section('Living with knee pain')],
    [2, 3, 2],
  ],
  [
    'a lost heading like the one before it, but a closing section on its own',
    'knee',
    [section('Treatment', 'Exercise helps.'), section('Exercise'), section(null), section(null)],
    [2, 3, 3, 2],
  ],
  [
    'not announced by one word of several',
    'knee',
    [section('Causes', 'Pain has causes.'), section('Pain relief')],
    [2, 2],
  ],
])('gives %s', (_, subject, sections, levels) => {
  expect(inferLevels(sections, subject)).toEqual(levels)
})

test('takes the subject from the breadcrumb, else from the title by what the text uses most', () => {
  const text = 'The knee. A knee. Your knee and pain, pain.'
  expect(findSubject('Knee pain', text, 'Movement')).toBe('Movement')
  expect(findSubject('Knee pain', text, undefined)).toBe('knee')
  expect(findSubject('Hip pain', text, undefined)).toBe('')
})
