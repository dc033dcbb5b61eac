'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import { type EvidenceWatch, listUnanswered } from '#lib/editor/evidence-watch.ts'
import type { EvidencePoint } from '#lib/evidence/points.ts'

/** The points somebody must still answer, in the text as it stands; none before the first check. */
export function useUnanswered({ report, desk }: EvidenceWatch): EvidencePoint[] {
  const found = useSyncExternalStore(report.subscribe, report.get, () => null)
  const told = useSyncExternalStore(desk.subscribe, desk.get, () => null)
  return useMemo(() => (found && told ? listUnanswered(found, told) : []), [found, told])
}

/** The missing parts that no point of the check tells already, as sentences; null before the text was looked over. */
export function useGaps({ insights }: DraftSession, watch: EvidenceWatch): string[] | null {
  const gaps = useSyncExternalStore(insights.subscribe, insights.get, insights.get)?.gaps
  const unanswered = useUnanswered(watch)
  return useMemo(() => {
    const told = new Set<string>(unanswered.map(({ ruleId }) => ruleId))
    const untold = gaps?.filter(({ ruleIds }) => !ruleIds.some((id) => told.has(id)))
    return untold?.map(({ sentence }) => sentence) ?? null
  }, [gaps, unanswered])
}
