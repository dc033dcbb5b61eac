import { expect, test } from 'vitest'
import type { NoticeKind } from '#generated/prisma/enums.ts'
import { deriveStanding } from '#lib/source-watch/notice.ts'

const on = (kind: NoticeKind, day: string | null) => ({ kind, publishedOn: day ? new Date(day) : null })

test.each([
  [[on('retraction', '2010-02-06')], 'retracted', 'Retracted on 6 February 2010.'],
  [
    [on('correction', '2023-07-19'), on('correction', '2021-06-30')],
    'corrected',
    'Corrected on 30 June 2021 and 19 July 2023.',
  ],
  [
    [on('correction', '2023-07-19'), on('concern', '2020-01-01')],
    'concern',
    expect.stringMatching(/^Expression/),
  ],
  [[on('retraction', '2019-01-01'), on('reinstatement', '2020-01-01')], 'corrected', expect.anything()],
  [[on('retraction', '2021-01-01'), on('reinstatement', '2020-01-01')], 'retracted', expect.anything()],
  [[on('retraction', null), on('reinstatement', '2020-01-01')], 'retracted', expect.anything()],
  [[on('new_version', null)], 'superseded', 'A newer version was published.'],
])('notices give a standing, the gravest first: %#', (notices, status, note) => {
  expect(deriveStanding(notices)).toEqual({ status, note })
  expect(deriveStanding(notices.toReversed())).toEqual({ status, note })
})

test('without a notice nothing is said', () => {
  expect(deriveStanding([])).toBeNull()
})
