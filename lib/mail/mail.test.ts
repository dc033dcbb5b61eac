import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeMail, type NewMail } from '#lib/mail/mail.ts'

const mail: NewMail = { to: 'ada@example.org', subject: 'Hello', text: 'Words.', purpose: 'comment' }
const composed = (telling: Partial<NewMail>) => {
  const result = composeMail({ ...mail, ...telling })
  return result.ok ? result.value : result.refusal
}

describe('a message', () => {
  test.each([
    ['a line break', 'Review\r\nBcc: eve@example.org', 'Review Bcc: eve@example.org'],
    ['a bare line feed', 'Review\nX-Evil: 1', 'Review X-Evil: 1'],
    ['a Unicode line separator', 'Review\u2028X', 'Review X'],
    ['a NUL', 'Re\0view', 'Re view'],
  ])('has a subject of one line, also when a title holds %s', (_what, subject, one) => {
    expect(composed({ subject })).toMatchObject({ subject: one })
  })

  test.each([
    'ada@example.org\r\nBcc: eve@example.org',
    'ada@example.org, eve@example.org',
    'Ada <ada@example.org>',
    '',
  ])('goes to one address, not to %j', (to) => {
    expect(composed({ to })).toEqual({ kind: 'no-recipient' })
  })

  test('keeps its lines, in one form, and nothing that is no text', () => {
    expect(composed({ text: 'One\r\ntwo\rthree\u0007\n\tfour' })).toMatchObject({
      text: 'One\ntwo\nthree\n\tfour',
    })
  })

  test('is cut where a title has no end', () => {
    expect(composed({ subject: '🌱'.repeat(500) })).toMatchObject({ subject: `${'🌱'.repeat(199)}…` })
  })

  test('is none without words', () => {
    expect(composed({ text: ' \r\n ' })).toEqual({ kind: 'empty-message' })
    expect(composed({ subject: '\r\n' })).toEqual({ kind: 'empty-message' })
  })

  test('never holds a control character in its subject', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (subject) => {
        const result = composeMail({ ...mail, subject })
        if (result.ok) expect(result.value.subject).toMatch(/^[^\p{Cc}\u2028\u2029]{1,400}$/u)
      }),
    )
  })
})
