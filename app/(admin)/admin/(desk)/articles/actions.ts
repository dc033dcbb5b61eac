'use server'

import { refresh } from 'next/cache'
import { doToEach } from '#app/(admin)/admin/(desk)/articles/_bulk/do-to-each.ts'
import { type BulkState, bulkInput, refuseBulk } from '#lib/desk/bulk.ts'
import { parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'

/** Does one thing to all chosen articles and tells what became of each. */
export async function bulkAction(_before: BulkState, form: FormData): Promise<BulkState> {
  await requireSameOrigin()
  const { id, name, role, personId } = await requireUser()
  const input = parseForm(bulkInput, form)
  if (!input.ok) return refuseBulk(input.refusal)
  const by = { actor: { id, name }, at: now(), standing: { role, personId } }
  const results = await doToEach(input.value, by)
  refresh()
  return { kind: 'done', results }
}
