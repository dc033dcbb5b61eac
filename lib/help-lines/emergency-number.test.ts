import { expect, test } from 'vitest'
import { emergencyNumber } from '#lib/help-lines/emergency-number.ts'

test.each([
  ['GB', '999'],
  ['US', '911'],
  ['FR', '112'],
  ['constructor', '112'],
])('knows what to dial in %s', (region, number) => {
  expect(emergencyNumber(region)).toBe(number)
})
