'use client'

import { useSyncExternalStore } from 'react'
import { useUnanswered } from '#components/editor/evidence/use-unanswered.client.tsx'
import type { EvidenceWatch } from '#lib/editor/evidence-watch.ts'
import { describeLeft } from '#lib/evidence/list-open.ts'

/** What the evidence check leaves to do before the text may go out, beside the button that leads there. */
export function PointsLeft({ watch }: { watch: EvidenceWatch }) {
  const { report } = watch
  const isChecked = useSyncExternalStore(report.subscribe, report.get, () => null) !== null
  const points = useUnanswered(watch)
  if (!isChecked) return null
  const blocks = points.filter(({ severity }) => severity === 'blocks')
  const asks = points.filter(({ severity }) => severity === 'asks')
  return <span role="status">{describeLeft({ blocks, asks })}</span>
}
