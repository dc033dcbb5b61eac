import { db } from '#lib/platform/db.ts'
import { parsePasted } from '#lib/references/parse-pasted.ts'
import type { PastedSource } from '#lib/references/paste.views.ts'
import type { PasteRefusal } from '#lib/references/pasted-reference.ts'
import { findExisting } from '#lib/references/reference-duplicates.queries.ts'
import { listMissing } from '#lib/references/reference-needs.ts'
import { type Result, succeed } from '#lib/result.ts'

/** Reads pasted text and says of each source in it what is missing, or which one of the library it is. */
export async function readPasted(pasted: string): Promise<Result<PastedSource[], PasteRefusal>> {
  const parsed = parsePasted(pasted)
  if (!parsed.ok) return parsed
  const drafts = parsed.value.flatMap((one) => (one.kind === 'read' ? [one.draft] : []))
  const existing = await findExisting(db(), drafts)
  const known = new Map(drafts.map((draft, index) => [draft, existing[index] ?? null]))
  return succeed(
    parsed.value.map((one, index): PastedSource => {
      const place = index + 1
      if (one.kind === 'unread') return { place, ...one }
      const { draft } = one
      const same = known.get(draft)
      return same
        ? { place, kind: 'existing', draft, existing: same }
        : { place, kind: 'new', draft, missing: listMissing(draft) }
    }),
  )
}
