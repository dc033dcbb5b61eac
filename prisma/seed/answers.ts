import { type PersonSlug, people } from '#prisma/seed/people.ts'
import { seedId } from '#prisma/seed/seed-id.ts'

/** What an editor answered to a warning of the evidence check: about which point, and why it may stand. */
export type SeedAnswer = { ruleId: string; subject: string; reason: string }

/** The reviewer has declared an interest. */
export function declaredInterest(reviewer: PersonSlug, reason: string): SeedAnswer {
  const { statement } = people[reviewer].declaration
  return { ruleId: 'R3', subject: `interest ${seedId('person', reviewer)} ${statement}`, reason }
}

/** Interests that have nothing to do with the article. */
export const elsewhere =
  'The declared interest is in blood pressure monitors, which this article is not about. It is printed beside the review.'

/** A source was replaced by a later one. */
export function replacedSource(key: string, reason: string): SeedAnswer {
  return { ruleId: 'C7', subject: `${key} superseded`, reason }
}

/** A source is older than its kind allows. */
export function oldSource(key: string, reason: string): SeedAnswer {
  return { ruleId: 'C7', subject: `${key} old`, reason }
}

/** A source was corrected by its publisher. */
export function correctedSource(key: string, reason: string): SeedAnswer {
  return { ruleId: 'C6', subject: `${key} corrected`, reason }
}
