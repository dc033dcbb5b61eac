import { type AcceptedPoint, describeLeft, type OpenList } from '#lib/evidence/list-open.ts'
import { messageOf } from '#lib/evidence/points.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why the evidence check does not let an article out: so many points are left, each in a sentence. */
export type EvidenceRefusal = { kind: 'evidence-open'; blocks: number; asks: number; points: string[] }

/** A check that let an article out, as the revision keeps it. */
export type PassedCheck = { ruleSet: string; at: Date; passedCount: number; accepted: AcceptedPoint[] }

/** More points than this nobody reads in a refusal; all of them are on the publish screen. */
const pointsTold = 5

/**
 * Whether what is left of a report lets an article out: no open blocker, and an answer to every warning. The day, the
 * card and the word on which it goes out are publishing's own; a note of what changed is there or is missing.
 */
export function decideGate(list: OpenList): Result<AcceptedPoint[], EvidenceRefusal> {
  const missing = list.atPublishing.filter(({ part }) => part === 'note').map(({ point }) => point)
  const asks = [...list.asks.map(({ point }) => point), ...missing]
  const open = [...list.blocks.map(({ point }) => point), ...asks]
  if (open.length === 0) return succeed(list.accepted)
  const points = open.slice(0, pointsTold).map((point) => `${point.ruleId}: ${messageOf(point)}`)
  return refuse({ kind: 'evidence-open', blocks: list.blocks.length, asks: asks.length, points })
}

/** Why the gate stayed closed, for whoever asked to publish. */
export function describeGate({ blocks, asks, points }: EvidenceRefusal): string {
  const left = describeLeft({ blocks: Array.from({ length: blocks }), asks: Array.from({ length: asks }) })
  const more = blocks + asks - points.length
  return [left, ...points, ...(more > 0 ? [`And ${more} more.`] : [])].join(' ')
}
