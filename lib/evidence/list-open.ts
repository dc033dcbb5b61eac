import { type Disposition, type Standing, standingOf } from '#lib/evidence/disposition.ts'
import type { EvidenceFinding } from '#lib/evidence/evidence.ts'
import { type EvidencePoint, type PublishingPart, partOfPublishing, toPoints } from '#lib/evidence/points.ts'

/** A point that nobody has answered, or whose answer has ended or waits for a second person. */
export type OpenPoint = { point: EvidencePoint; standing: Exclude<Standing, { kind: 'held' }> }
/** A point that stands because somebody answered for it. */
export type AcceptedPoint = { point: EvidencePoint; standing: Extract<Standing, { kind: 'held' }> }
/** A point that publishing itself settles. */
export type SettledPoint = { point: EvidencePoint; part: PublishingPart }

/** What is left of a report when the answers are laid beside it. */
export type OpenList = {
  blocks: OpenPoint[]
  asks: OpenPoint[]
  accepted: AcceptedPoint[]
  /** Those of the open ones that somebody had answered, until the answer ended. */
  expired: OpenPoint[]
  atPublishing: SettledPoint[]
  informs: EvidencePoint[]
}

/** Lays the answers beside the findings of a report, as things stand at an instant. */
export function listOpen(
  findings: readonly EvidenceFinding[],
  dispositions: readonly Disposition[],
  at: Date,
): OpenList {
  const list: OpenList = { blocks: [], asks: [], accepted: [], expired: [], atPublishing: [], informs: [] }
  for (const point of toPoints(findings)) {
    const part = partOfPublishing(point)
    if (point.severity === 'informs') list.informs.push(point)
    else if (part) list.atPublishing.push({ point, part })
    else place(list, point, standingOf(askedOf(point), dispositions, at))
  }
  return list
}

/** A point as an answer sees it. */
export function askedOf({ fingerprint, severity, grave }: EvidencePoint) {
  return { fingerprint, blocks: severity === 'blocks', grave: grave && severity === 'blocks' }
}

function place(list: OpenList, point: EvidencePoint, standing: Standing): void {
  if (standing.kind === 'held') {
    list.accepted.push({ point, standing })
    return
  }
  const open = { point, standing }
  list[point.severity === 'blocks' ? 'blocks' : 'asks'].push(open)
  if (standing.kind === 'lapsed') list.expired.push(open)
}

/** What is left, in words beside the button: "3 points left: 1 blocks, 2 want an answer". */
export function describeLeft({
  blocks,
  asks,
}: {
  blocks: readonly unknown[]
  asks: readonly unknown[]
}): string {
  const count = blocks.length + asks.length
  if (count === 0) return 'No point of the evidence check is left.'
  const parts = [
    ...(blocks.length > 0 ? [`${blocks.length} ${blocks.length === 1 ? 'blocks' : 'block'}`] : []),
    ...(asks.length > 0 ? [`${asks.length} ${asks.length === 1 ? 'wants' : 'want'} an answer`] : []),
  ]
  return `${count} ${count === 1 ? 'point' : 'points'} left: ${parts.join(', ')}.`
}
