import type { PassedCheck } from '#lib/evidence/gate.ts'
import { messageOf } from '#lib/evidence/points.ts'

/** A passed check as the revision keeps it: the rule set, the day, and each point that somebody answered for. */
export function toCheckRows({ ruleSet, at, passedCount, accepted }: PassedCheck) {
  const points = accepted.map(({ point }, position) => ({
    fingerprint: point.fingerprint,
    position,
    ruleId: point.ruleId,
    ruleVersion: point.ruleVersion,
    ruleName: point.ruleName,
    blocks: point.severity === 'blocks',
    grave: point.grave && point.severity === 'blocks',
    subject: point.subject,
    sentence: point.sentence,
    message: messageOf(point),
  }))
  return {
    check: { create: { ruleSet, checkedAt: at, passedCount, acceptedCount: points.length } },
    ...(points.length > 0 && { checkedPoints: { createMany: { data: points } } }),
  }
}
