import { decideAccess } from '#lib/accounts/policy.ts'
import { toIsoDay } from '#lib/dates.ts'
import { changedFields } from '#lib/desk/changed-fields.ts'
import type { Saved } from '#lib/desk/save.ts'
import type { HelpLineInput } from '#lib/help-lines/help-line.input.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys as keys } from '#lib/publication/publication-keys.ts'
import { refuse, succeed } from '#lib/result.ts'

type Row = NonNullable<Awaited<ReturnType<typeof lockLine>>>

/** Saves a help line, or adds one at the end. Every article may show it, so every article is made anew. */
export async function saveHelpLine(
  db: DbClient,
  { slug: key, id, version, ...fields }: HelpLineInput,
  by: Acting,
): Promise<Saved<{ id: string }>> {
  return changeLine(db, { id, version }, by, async (tx, before) => {
    const namesake = await tx.helpLine.findUnique({ where: { key }, select: { id: true } })
    if (namesake && namesake.id !== id) {
      return refuse({ kind: 'field', field: 'slug', problem: 'Another line already has this short name.' })
    }
    const data = { ...fields, key, verifiedOn: fields.verifiedOn ?? by.at }
    const saved = before
      ? await tx.helpLine.update({ where: { id: before.id }, data, select: { id: true } })
      : await tx.helpLine.create({
          data: { ...data, position: await tx.helpLine.count() },
          select: { id: true },
        })
    return succeed({ ...saved, action: before ? 'help-line.edit' : 'help-line.add', is: data })
  })
}

/** Notes that somebody has called the number, or read it at its source, today. */
export async function verifyHelpLine(
  db: DbClient,
  { id, version }: { id: string; version: number },
  by: Acting,
): Promise<Saved<{ id: string }>> {
  return changeLine(db, { id, version }, by, async (tx) => {
    const is = { verifiedOn: new Date(`${toIsoDay(by.at)}T00:00:00Z`) }
    await tx.helpLine.update({ where: { id }, data: is, select: { id: true } })
    return succeed({ id, action: 'help-line.verify', is })
  })
}

/** Shows a line no longer, or again. It is kept: older versions of articles may have shown it. */
export async function retireHelpLine(
  db: DbClient,
  { id, version, retired }: { id: string; version: number; retired: boolean },
  by: Acting,
): Promise<Saved<{ id: string }>> {
  return changeLine(db, { id, version }, by, async (tx) => {
    const is = { retiredAt: retired ? by.at : null }
    await tx.helpLine.update({ where: { id }, data: is, select: { id: true } })
    return succeed({ id, action: retired ? 'help-line.retire' : 'help-line.bring-back', is })
  })
}

type Change = { id: string; action: string; is: Record<string, unknown> }

/** What every change of a line has in common: may they, is it there, is it as they saw it; version, audit, event. */
async function changeLine(
  db: DbClient,
  { id, version }: { id: string | null; version: number },
  by: Acting,
  change: (tx: Db, before: Row | null) => Promise<Saved<Change>>,
): Promise<Saved<{ id: string }>> {
  const access = decideAccess(by.actor, 'help-line.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const before = id ? await lockLine(tx, id) : null
    if (id && !before) return refuse({ kind: 'not-found' })
    if (before && before.version !== version) {
      return refuse({ kind: 'stale-version', version: before.version, present: toPresent(before) })
    }
    const changed = await change(tx, before)
    if (!changed.ok) return changed
    const { id: lineId, action, is } = changed.value
    if (before) {
      const data = { version: version + 1 }
      await tx.helpLine.update({ where: { id: lineId }, data, select: { id: true } })
    }
    const detail = changedFields(before ?? {}, is)
    await appendAudit(tx, { ...by, action, subject: `help-line:${lineId}`, detail })
    await appendEvent(tx, {
      kind: 'refresh',
      keys: [keys.helpLines()],
      articleId: null,
      reason: 'help line changed',
    })
    return succeed({ id: lineId })
  })
}

function toPresent(row: Row): Record<string, string> {
  const { name, phone, hours, note, url, key, regions, verifiedOn } = row
  return {
    name,
    phone,
    concerns: row.concerns.join(', '),
    hours,
    note,
    url,
    slug: key,
    regions: regions.join(', '),
    verifiedOn: toIsoDay(verifiedOn),
  }
}

async function lockLine(tx: Db, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "HelpLine" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.helpLine.findUnique({ where: { id } })
}
