import { expect, test } from 'vitest'
import { describeFailure } from '#bin/describe-failure.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'

const systemError = (code: string, path: string) => Object.assign(new Error(code), { code, path })

test.each([
  [new OperatorError('Port 3000 is taken.'), 'Port 3000 is taken.'],
  [systemError('ENOSPC', '/srv/data/x'), 'The disk is full: /srv/data/x cannot be written.'],
  [systemError('EROFS', '/srv/data'), /^\/srv\/data cannot be written\./],
  [
    new Error('first line\n    at second (line)'),
    'Bedside stopped on an error it did not expect: first line',
  ],
  ['a string', 'Bedside stopped on an error it did not expect: a string'],
])('says one line for %s', (error, line) => {
  expect(describeFailure(error)).toMatch(line)
  expect(describeFailure(error)).not.toContain('\n')
})
