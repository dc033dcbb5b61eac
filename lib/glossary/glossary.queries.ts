import type { GlossaryEntry } from '#lib/glossary/glossary.views.ts'
import { db } from '#lib/platform/db.ts'

/** Every term of the glossary, in alphabetical order. */
export async function listGlossary(): Promise<GlossaryEntry[]> {
  return db().glossaryTerm.findMany({
    select: { id: true, slug: true, term: true, definition: true },
    orderBy: { term: 'asc' },
  })
}
