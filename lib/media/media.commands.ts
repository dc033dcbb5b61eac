import { decideAccess } from '#lib/accounts/policy.ts'
import { changedFields } from '#lib/desk/changed-fields.ts'
import type { Saved } from '#lib/desk/save.ts'
import { isFileName } from '#lib/media/file-name.ts'
import type { CreditsInput, PictureInput, ReplaceInput } from '#lib/media/media.input.ts'
import { isUsed, listShowingKeys } from '#lib/media/media-use.queries.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { refuse, succeed } from '#lib/result.ts'

type Row = { id: string; version: number }

/** Saves what is said about a picture; every page that shows it is made anew. */
export async function describePicture(db: DbClient, input: PictureInput, by: Acting): Promise<Saved> {
  const access = decideAccess(by.actor, 'media.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const before = await lockPicture(tx, input.id)
    if (!before || before.removedAt) return refuse({ kind: 'not-found' })
    if (before.version !== input.version)
      return refuse({ kind: 'stale-version', version: before.version, present: toForm(before) })
    const problem = findAltProblem(input, before.fileName)
    if (problem) return refuse({ kind: 'field', field: 'alt', problem })
    const fields = {
      alt: input.decorative ? null : input.alt,
      decorative: input.decorative,
      longDescription: input.longDescription === '' ? null : input.longDescription,
      credit: input.credit,
      licence: input.licence,
      aiMade: input.aiMade,
      focalX: input.focalX / 100,
      focalY: input.focalY / 100,
    }
    await tx.media.update({
      where: { id: input.id },
      data: { ...fields, version: { increment: 1 } },
      select: { id: true },
    })
    await note(tx, 'media.edit', input.id, changedFields(before, fields), by)
    await announce(tx, await listShowingKeys(tx, input.id), 'picture described')
    return succeed(null)
  })
}

/** Gives several pictures the same credit, licence, or both; how many it was. */
export async function creditPictures(
  db: DbClient,
  { ids, credit, licence }: CreditsInput,
  by: Acting,
): Promise<Saved<{ count: number }>> {
  const access = decideAccess(by.actor, 'media.edit')
  if (!access.ok) return access
  const fields = { ...(credit && { credit }), ...(licence && { licence }) }
  return db.$transaction(async (tx) => {
    const keys = new Set<string>()
    let count = 0
    // In one order, so that two of these never wait for each other.
    for (const id of [...new Set(ids)].sort()) {
      const before = await lockPicture(tx, id)
      if (!before || before.removedAt) continue
      count += 1
      await tx.media.update({
        where: { id },
        data: { ...fields, version: { increment: 1 } },
        select: { id: true },
      })
      await note(tx, 'media.edit', id, changedFields(before, fields), by)
      for (const key of await listShowingKeys(tx, id)) keys.add(key)
    }
    await announce(tx, [...keys], 'pictures credited')
    return succeed({ count })
  })
}

/**
 * Puts another picture in the place of this one, wherever it is named, without touching any text. What stood in its
 * place before leads to the new one too: one step from any picture to what is shown.
 */
export async function replacePicture(db: DbClient, input: ReplaceInput, by: Acting): Promise<Saved> {
  const access = decideAccess(by.actor, 'media.replace')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const [first = '', second = ''] = [input.id, input.byId].sort()
    await lockPicture(tx, first)
    await lockPicture(tx, second)
    const [before, other] = await Promise.all([readPicture(tx, input.id), readPicture(tx, input.byId)])
    if (!before || before.removedAt) return refuse({ kind: 'not-found' })
    if (before.version !== input.version)
      return refuse({ kind: 'stale-version', version: before.version, present: {} })
    if (!other || other.removedAt || other.replacedById !== null || input.id === input.byId) {
      const problem = 'That picture cannot take its place: it is this one, is gone, or was replaced itself.'
      return refuse({ kind: 'field', field: 'byId', problem })
    }
    const keys = await listShowingKeys(tx, input.id)
    await tx.media.updateMany({ where: { replacedById: input.id }, data: { replacedById: input.byId } })
    await tx.media.update({
      where: { id: input.id },
      data: { replacedById: input.byId, version: { increment: 1 } },
      select: { id: true },
    })
    if (other.alt === null && !other.decorative) {
      const { alt, decorative, credit, licence, longDescription } = before
      await tx.media.update({
        where: { id: input.byId },
        data: { alt, decorative, credit, licence, longDescription, version: { increment: 1 } },
        select: { id: true },
      })
    }
    await note(tx, 'media.replace', input.id, { by: input.byId }, by)
    await announce(tx, keys, 'picture replaced')
    return succeed(null)
  })
}

/** Shows a replaced picture itself again. */
export async function putPictureBack(db: DbClient, { id, version }: Row, by: Acting): Promise<Saved> {
  const access = decideAccess(by.actor, 'media.replace')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const taken = await takePicture(tx, { id, version })
    if (!taken.ok) return taken
    const before = taken.value
    await tx.media.update({
      where: { id },
      data: { replacedById: null, version: { increment: 1 } },
      select: { id: true },
    })
    await note(tx, 'media.put-back', id, { was: before.replacedById }, by)
    await announce(tx, await listShowingKeys(tx, id), 'picture put back')
    return succeed(null)
  })
}

/** Takes a picture out of the library; refused while anything names it. A day later its files go too. */
export async function removePicture(db: DbClient, { id, version }: Row, by: Acting): Promise<Saved> {
  const access = decideAccess(by.actor, 'media.remove')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const taken = await takePicture(tx, { id, version })
    if (!taken.ok) return taken
    const before = taken.value
    if (await isUsed(tx, id)) {
      const problem = 'Something still names this picture. Replace it instead, or take it out there first.'
      return refuse({ kind: 'field', field: 'id', problem })
    }
    await tx.media.update({
      where: { id },
      data: { removedAt: by.at, renditionsDueAt: null, version: { increment: 1 } },
      select: { id: true },
    })
    await note(tx, 'media.remove', id, { fileName: before.fileName }, by)
    return succeed(null)
  })
}

/** Has the sizes of a picture made again, after they failed. */
export async function remakeRenditions(db: DbClient, { id }: Row, by: Acting): Promise<Saved> {
  const access = decideAccess(by.actor, 'media.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const { count } = await tx.media.updateMany({
      where: { id, removedAt: null },
      data: { renditionsDueAt: by.at, renditionsTries: 0, renditionsError: null },
    })
    if (count === 0) return refuse({ kind: 'not-found' })
    await note(tx, 'media.remake', id, {}, by)
    return succeed(null)
  })
}

/** What is wrong with a picture's alt text, in a sentence; null when nothing is. */
export function findAltProblem(
  { alt, decorative }: { alt: string; decorative: boolean },
  fileName: string,
): string | null {
  if (decorative)
    return alt === '' ? null : 'A decorative picture has no alt text. Empty this, or untick “decorative”.'
  if (alt === '') return 'Say what the picture shows, for whoever cannot see it, or mark it as decorative.'
  return isFileName(alt, fileName) ? 'This is only a file name. Say what the picture shows.' : null
}

/** Locks a picture that is still there and that nobody saved in between. */
async function takePicture(tx: Db, { id, version }: Row) {
  const before = await lockPicture(tx, id)
  if (!before || before.removedAt) return refuse({ kind: 'not-found' } as const)
  return before.version === version
    ? succeed(before)
    : refuse({ kind: 'stale-version', version: before.version, present: {} } as const)
}

async function lockPicture(tx: Db, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Media" WHERE "id" = ${id}::uuid FOR UPDATE`
  return readPicture(tx, id)
}

function readPicture(tx: Db, id: string) {
  return tx.media.findUnique({ where: { id }, select: savedSelect })
}

const savedSelect = {
  id: true,
  version: true,
  fileName: true,
  alt: true,
  decorative: true,
  longDescription: true,
  credit: true,
  licence: true,
  aiMade: true,
  focalX: true,
  focalY: true,
  replacedById: true,
  removedAt: true,
} as const

type SavedPicture = NonNullable<Awaited<ReturnType<typeof readPicture>>>

/** A saved picture as its form would send it. */
function toForm(saved: SavedPicture): Record<string, string> {
  return {
    alt: saved.alt ?? '',
    decorative: saved.decorative ? 'on' : '',
    longDescription: saved.longDescription ?? '',
    credit: saved.credit,
    licence: saved.licence,
    aiMade: saved.aiMade ? 'on' : '',
    focalX: String(Math.round(saved.focalX * 100)),
    focalY: String(Math.round(saved.focalY * 100)),
  }
}

function note(tx: Db, action: string, id: string, detail: Record<string, unknown>, by: Acting) {
  return appendAudit(tx, { ...by, action, subject: `media:${id}`, detail })
}

async function announce(tx: Db, keys: string[], reason: string): Promise<void> {
  if (keys.length > 0) await appendEvent(tx, { kind: 'refresh', keys, articleId: null, reason })
}
