import { expect, test } from 'vitest'
import { readHead } from '#lib/imports/page-head.ts'
import { readLines } from '#lib/imports/page-lines.ts'

function headOf(...lines: string[]) {
  const head = readHead(readLines([...lines, 'The text begins.'].join('\n')))
  return {
    title: head.title?.text,
    repeats: head.repeats.map(({ number }) => number),
    topics: head.breadcrumb?.topics,
    site: head.siteName?.name,
    body: head.body.map(({ text }) => text),
  }
}

test.each([
  [['Knee pain'], { title: 'Knee pain', body: ['The text begins.'] }],
  [['Knee pain', 'Knee Pain', 'KNEE PAIN'], { title: 'Knee pain', repeats: [2, 3] }],
  [['Knee pain', 'Running Knee pain'], { title: 'Knee pain', topics: ['Running'] }],
  [['Knee pain', 'Home › Movement › Knee pain'], { title: 'Knee pain', topics: ['Home', 'Movement'] }],
  [['Knee pain | The Example Clinic', 'Knee pain'], { title: 'Knee pain', site: 'The Example Clinic' }],
  [['Knee pain', 'What it is'], { title: 'Knee pain', body: ['What it is', 'The text begins.'] }],
  [['Knee', 'Kneeling'], { title: 'Knee', body: ['Kneeling', 'The text begins.'] }],
  [
    ['Knee pain', 'The knees | knee pain today'],
    { site: undefined, body: ['The knees | knee pain today', 'The text begins.'] },
  ],
  [[], { title: undefined, body: ['The text begins.'] }],
])('reads the head %j', (lines, expected) => {
  expect(headOf(...lines)).toMatchObject(expected)
})
