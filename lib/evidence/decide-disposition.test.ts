import { describe, expect, test } from 'vitest'
import type { Role } from '#generated/prisma/enums.ts'
import { addDays } from '#lib/dates.ts'
import { decideDisposition, type WantedDisposition } from '#lib/evidence/decide-disposition.ts'
import { type Disposition, standingOf } from '#lib/evidence/disposition.ts'
import { fingerprintOf } from '#lib/evidence/fingerprint.ts'
import type { EvidencePoint } from '#lib/evidence/points.ts'

const at = new Date('2026-11-24T09:00:00Z')
const author = '0b0e6f0a-5f0e-4d8e-9a3f-1b2c3d4e5f60'
const article = { state: 'approved', authorIds: [author] } as const
const reason = 'The figure stands in the second table of the source, on page 9.'

function pointOf(telling: Partial<EvidencePoint> = {}): EvidencePoint {
  return {
    fingerprint: fingerprintOf('E5', 'It always helps.'),
    ruleId: 'E5',
    ruleVersion: 1,
    ruleName: 'Absolute words',
    severity: 'asks',
    grave: false,
    subject: 'It always helps.',
    sentence: 'It always helps.',
    messages: ['“always” is seldom true.'],
    remedy: '',
    place: { kind: 'part', part: 'body' },
    ...telling,
  }
}
const warning = pointOf()
const blocker = pointOf({ severity: 'blocks' })
const gravest = pointOf({ severity: 'blocks', grave: true })

function given(telling: Partial<Disposition> = {}): Disposition {
  return {
    ...{ id: crypto.randomUUID(), fingerprint: warning.fingerprint, ruleId: 'E5', ruleVersion: 1 },
    ...{ kind: 'override', subject: warning.subject, sentence: null, message: '', contentHash: '' },
    ...{ reason, byId: 'clara', byName: 'Clara', byRole: 'editor', at, expiresAt: addDays(at, 7) },
    ...{ secondsId: null, withdrawsId: null },
    ...telling,
  }
}

function decide(
  point: EvidencePoint | null,
  wanted: Partial<WantedDisposition>,
  {
    role = 'editor',
    id = 'ben',
    personId = null,
    dispositions = [],
    on = at,
  }: {
    role?: Role
    id?: string
    personId?: string | null
    dispositions?: Disposition[]
    on?: Date
  } = {},
) {
  const by = { id, name: id, standing: { role, personId } }
  const decision = decideDisposition(
    { point, dispositions, article, by, at: on },
    { kind: 'accepted', reason, expiresAt: null, ...wanted },
  )
  return decision.ok ? 'granted' : decision.refusal.kind
}

const override = { kind: 'override', expiresAt: addDays(at, 30) } as const

describe('who may answer', () => {
  test.each([
    ['author', true, 'granted', 'role-may-not'],
    ['author', false, 'article-of-others', 'role-may-not'],
    ['editor', true, 'granted', 'own-article'],
    ['editor', false, 'granted', 'granted'],
    ['medical_reviewer', false, 'role-may-not', 'granted'],
    ['medical_reviewer', true, 'role-may-not', 'own-article'],
    ['admin', false, 'granted', 'granted'],
    ['admin', true, 'granted', 'own-article'],
  ] as const)('%s, of their own article: %s; accept: %s, override: %s', (role, own, accepted, overridden) => {
    const who = { role, personId: own ? author : null }
    expect([decide(warning, {}, who), decide(blocker, override, who)]).toEqual([accepted, overridden])
  })
})

describe('what an answer must be', () => {
  test.each<[string, EvidencePoint | null, Partial<WantedDisposition>, string]>([
    ['an acceptance in a few words', warning, { reason: 'It is so.' }, 'answer-too-short'],
    ['an acceptance of a blocker', blocker, {}, 'needs-override'],
    ['an override of a warning', warning, override, 'needs-acceptance'],
    [
      'an override in 39 characters',
      blocker,
      { ...override, reason: `  ${'x'.repeat(39)}  ` },
      'answer-too-short',
    ],
    ['an override in 40 characters', blocker, { ...override, reason: 'x'.repeat(40) }, 'granted'],
    ['a reason without end', blocker, { ...override, reason: 'x'.repeat(2_001) }, 'answer-too-long'],
    ['an override without an end', blocker, { ...override, expiresAt: null }, 'expiry-missing'],
    ['an override for 31 days', blocker, { ...override, expiresAt: addDays(at, 31) }, 'expiry-too-late'],
    ['an override until just now', blocker, { ...override, expiresAt: at }, 'expiry-past'],
    ['an answer to what is for information', pointOf({ severity: 'informs' }), {}, 'needs-no-answer'],
    ['an answer to what is gone', null, {}, 'finding-gone'],
    ['“fixed” for what is still found', warning, { kind: 'fixed' }, 'finding-still-there'],
    ['“cited” for what is gone', null, { kind: 'cited', reason: '' }, 'granted'],
  ])('%s', (_what, point, wanted, expected) => {
    expect(decide(point, wanted)).toBe(expected)
  })

  test('publishing itself settles the missing day, whatever anybody says', () => {
    const day = pointOf({ fingerprint: fingerprintOf('D1', 'no dates'), severity: 'blocks' })
    expect(decide(day, override)).toBe('settled-by-publishing')
  })
})

describe('the gravest', () => {
  const first = given()

  test.each([
    ['an editor after an editor', 'editor', 'ben', [first], 'needs-medical-reviewer'],
    ['the same person again', 'medical_reviewer', 'clara', [first], 'needs-another-person'],
    ['a medical reviewer after an editor', 'medical_reviewer', 'mara', [first], 'granted'],
    ['an admin after a medical reviewer', 'admin', 'ben', [given({ byRole: 'medical_reviewer' })], 'granted'],
    [
      'a third person',
      'editor',
      'ben',
      [first, given({ byId: 'mara', byRole: 'medical_reviewer', secondsId: first.id })],
      'already-answered',
    ],
  ] as const)('%s', (_what, role, id, dispositions, expected) => {
    expect(decide(gravest, override, { role, id, dispositions: [...dispositions] })).toBe(expected)
  })

  test('is open again when one of the two answers ends', () => {
    const second = given({ byId: 'mara', byRole: 'medical_reviewer', expiresAt: addDays(at, 3) })
    const asked = { fingerprint: warning.fingerprint, blocks: true, grave: true }
    expect(standingOf(asked, [first, second], at).kind).toBe('held')
    expect(standingOf(asked, [first, second], addDays(at, 4)).kind).toBe('waits-for-second')
    expect(standingOf(asked, [first, second], addDays(at, 8)).kind).toBe('lapsed')
  })
})

describe('an answer holds', () => {
  const asked = { fingerprint: warning.fingerprint, blocks: false, grave: false }
  const accepted = given({ kind: 'accepted', expiresAt: null })

  test('while its sentence stands, and not for another', () => {
    expect(standingOf(asked, [accepted], addDays(at, 900)).kind).toBe('held')
    const other = { ...asked, fingerprint: fingerprintOf('E5', 'It never helps.') }
    expect(standingOf(other, [accepted], at).kind).toBe('open')
  })

  test('not when the warning has come to block', () => {
    expect(standingOf({ ...asked, blocks: true }, [accepted], at).kind).toBe('open')
  })

  test('until it is taken back or ends, whichever is first', () => {
    const back = given({ kind: 'withdrawn', withdrawsId: accepted.id, at: addDays(at, 1), expiresAt: null })
    expect(standingOf(asked, [accepted, back], at).kind).toBe('held')
    expect(standingOf(asked, [accepted, back], addDays(at, 2))).toMatchObject({
      kind: 'lapsed',
      since: addDays(at, 1),
      withdrawn: true,
    })
    expect(standingOf(asked, [given()], addDays(at, 7))).toMatchObject({ kind: 'lapsed', withdrawn: false })
  })
})
