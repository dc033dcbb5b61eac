import type { Role } from '#generated/prisma/enums.ts'

/** An answer to a point of the evidence check, as it was recorded. */
export type Disposition = {
  id: string
  fingerprint: string
  ruleId: string
  ruleVersion: number
  kind: 'fixed' | 'cited' | 'accepted' | 'override' | 'withdrawn'
  subject: string
  sentence: string | null
  message: string
  contentHash: string
  reason: string
  byId: string | null
  byName: string
  byRole: Role
  at: Date
  expiresAt: Date | null
  secondsId: string | null
  withdrawsId: string | null
}

/** What an answer must hold against. */
export type Asked = { fingerprint: string; blocks: boolean; grave: boolean }

/** How things stand with a point at an instant. */
export type Standing =
  /** Answered: by one person, or for the gravest by two. */
  | { kind: 'held'; answers: Disposition[]; until: Date | null }
  /** One of two people has overridden it. */
  | { kind: 'waits-for-second'; first: Disposition }
  /** An answer there was has ended, and since when. */
  | { kind: 'lapsed'; last: Disposition; since: Date; withdrawn: boolean }
  | { kind: 'open' }

/** Whether two answers are of two people. The command line has no account, so there the name tells. */
export function isSamePerson(
  one: { byId: string | null; byName: string },
  other: { byId: string | null; byName: string },
): boolean {
  return one.byId === null || other.byId === null ? one.byName === other.byName : one.byId === other.byId
}

/** Answers that silence a point of this weight, unless they have ended: a warning may be accepted, a blocker not. */
function silences({ kind }: Disposition, blocks: boolean): boolean {
  return kind === 'override' || (kind === 'accepted' && !blocks)
}

/**
 * How things stand with one point at an instant. Answers are looked at by the sentence's fingerprint alone: they hold
 * while it stands, whatever else changes, and lapse when it does.
 */
export function standingOf(asked: Asked, dispositions: readonly Disposition[], at: Date): Standing {
  const about = dispositions.filter(
    (one) => one.fingerprint === asked.fingerprint && one.at.getTime() <= at.getTime(),
  )
  const withdrawn = new Map(about.flatMap((one) => (one.withdrawsId ? [[one.withdrawsId, one.at]] : [])))
  const answers = about
    .filter((one) => silences(one, asked.blocks))
    .map((one) => ({ one, end: endOf(one, withdrawn.get(one.id)) }))
    .toSorted((a, b) => a.one.at.getTime() - b.one.at.getTime())
  const running = answers.filter(({ end }) => end === null || end > at).map(({ one }) => one)
  const last = running.at(-1)
  if (last) {
    if (!asked.grave) return { kind: 'held', answers: [last], until: last.expiresAt }
    const other = running.find((one) => isPair(one, last))
    return other
      ? { kind: 'held', answers: [other, last], until: earlier(other.expiresAt, last.expiresAt) }
      : { kind: 'waits-for-second', first: last }
  }
  const ended = answers.toSorted((a, b) => (a.end?.getTime() ?? 0) - (b.end?.getTime() ?? 0)).at(-1)
  if (!ended?.end) return { kind: 'open' }
  const { one, end } = ended
  return { kind: 'lapsed', last: one, since: end, withdrawn: withdrawn.has(one.id) }
}

/** Two people, one of them a medical reviewer. */
function isPair(one: Disposition, other: Disposition): boolean {
  return (
    one.id !== other.id &&
    !isSamePerson(one, other) &&
    (one.byRole === 'medical_reviewer' || other.byRole === 'medical_reviewer')
  )
}

function endOf({ expiresAt }: Disposition, withdrawnAt: Date | undefined): Date | null {
  return earlier(expiresAt, withdrawnAt ?? null)
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}
