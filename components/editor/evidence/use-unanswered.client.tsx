'use client'

import { useMemo, useSyncExternalStore } from 'react'
import { type EvidenceWatch, listUnanswered } from '#lib/editor/evidence-watch.ts'
import type { EvidencePoint } from '#lib/evidence/points.ts'

/** The points somebody must still answer, in the text as it stands; none before the first check. */
export function useUnanswered({ report, desk }: EvidenceWatch): EvidencePoint[] {
  const found = useSyncExternalStore(report.subscribe, report.get, () => null)
  const told = useSyncExternalStore(desk.subscribe, desk.get, () => null)
  return useMemo(() => (found && told ? listUnanswered(found, told) : []), [found, told])
}
