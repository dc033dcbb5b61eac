import { decideAccess } from '#lib/accounts/policy.ts'
import { changedFields } from '#lib/desk/changed-fields.ts'
import type { Saved } from '#lib/desk/save.ts'
import type { TermInput } from '#lib/glossary/glossary.input.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys as keys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { refuse, succeed } from '#lib/result.ts'

/** Saves a term, or adds one: the glossary and every article that explains it are made anew. */
export async function saveTerm(db: DbClient, input: TermInput, by: Acting): Promise<Saved<{ id: string }>> {
  const access = decideAccess(by.actor, 'glossary.edit')
  if (!access.ok) return access
  const { id, version, ...fields } = input
  return db.$transaction(async (tx) => {
    const before = id ? await lockTerm(tx, id) : null
    if (id && !before) return refuse({ kind: 'not-found' })
    if (before && before.version !== version) {
      const { version: present, id: _, ...values } = before
      return refuse({ kind: 'stale-version', version: present, present: values })
    }
    const namesake = await tx.glossaryTerm.findUnique({ where: { slug: fields.slug }, select: { id: true } })
    if (namesake && namesake.id !== id) {
      return refuse({ kind: 'field', field: 'slug', problem: 'Another term already has this address.' })
    }
    const saved = id
      ? await tx.glossaryTerm.update({
          where: { id },
          data: { ...fields, version: version + 1 },
          select: { id: true },
        })
      : await tx.glossaryTerm.create({ data: fields, select: { id: true } })
    await appendAudit(tx, {
      ...by,
      action: id ? 'glossary.edit' : 'glossary.add',
      subject: `term:${saved.id}`,
      detail: changedFields(before ?? {}, fields),
    })
    await appendEvent(tx, {
      kind: 'refresh',
      keys: [keys.glossaryTerm(saved.id), keys.path(readerPaths.glossary())],
      articleId: null,
      reason: 'term explained',
    })
    return succeed(saved)
  })
}

/** Takes a term out of the glossary; refused while an article names it. */
export async function removeTerm(
  db: DbClient,
  { id, version }: { id: string; version: number },
  by: Acting,
): Promise<Saved> {
  const access = decideAccess(by.actor, 'glossary.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const term = await lockTerm(tx, id)
    if (!term) return refuse({ kind: 'not-found' })
    if (term.version !== version) return refuse({ kind: 'stale-version', version: term.version, present: {} })
    const use = await tx.mention.findFirst({
      where: { kind: 'term', targetId: id },
      select: { articleId: true },
    })
    if (use) {
      const problem = 'An article still names this term. Take it out of the articles first.'
      return refuse({ kind: 'field', field: 'term', problem })
    }
    await tx.glossaryTerm.delete({ where: { id }, select: { id: true } })
    await appendAudit(tx, { ...by, action: 'glossary.remove', subject: `term:${id}`, detail: { was: term } })
    await appendEvent(tx, {
      kind: 'refresh',
      keys: [keys.glossaryTerm(id), keys.path(readerPaths.glossary())],
      articleId: null,
      reason: 'term removed',
    })
    return succeed(null)
  })
}

async function lockTerm(tx: Db, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "GlossaryTerm" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.glossaryTerm.findUnique({
    where: { id },
    select: { id: true, term: true, definition: true, slug: true, version: true },
  })
}
