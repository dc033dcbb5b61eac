import { matchesSearch } from '#lib/desk/find-in.ts'
import { countUses } from '#lib/desk/where-used.queries.ts'
import type { DeskTerm, DeskTermLine, GlossaryEntry } from '#lib/glossary/glossary.views.ts'
import { db } from '#lib/platform/db.ts'

const entrySelect = { id: true, slug: true, term: true, definition: true } as const

/** Every term of the glossary, in alphabetical order. */
export async function listGlossary(): Promise<GlossaryEntry[]> {
  return db().glossaryTerm.findMany({ select: entrySelect, orderBy: { term: 'asc' } })
}

/** The terms the desk lists, in alphabetical order, each with how many articles name it. */
export async function listDeskTerms(search: string): Promise<DeskTermLine[]> {
  const [terms, counts] = await Promise.all([listGlossary(), countUses('term')])
  return terms
    .filter(({ term, definition }) => matchesSearch(search, term, definition))
    .map((term) => ({ ...term, articleCount: counts.get(term.id) ?? 0 }))
}

/** A term to edit; null when there is none. */
export async function getDeskTerm(id: string): Promise<DeskTerm | null> {
  return db().glossaryTerm.findUnique({ where: { id }, select: { ...entrySelect, version: true } })
}
