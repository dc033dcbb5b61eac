import { decideAccess } from '#lib/accounts/policy.ts'
import { changedFields } from '#lib/desk/changed-fields.ts'
import type { Saved } from '#lib/desk/save.ts'
import type { CredentialInput, DeclarationInput, PersonInput } from '#lib/people/person.input.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys as keys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { placeRedirect } from '#lib/redirects/redirect.commands.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

type Row = NonNullable<Awaited<ReturnType<typeof lockPerson>>>

/** What happened to a person: the row it left, for the log and the events; `moved` are addresses that lead elsewhere now. */
type Change = {
  id: string
  slug: string
  action: string
  detail: Record<string, unknown>
  moved?: string[]
}

/** Saves a person, or adds one. Their byline stands on articles and cards: all of these are made anew. */
export async function savePerson(
  db: DbClient,
  input: PersonInput,
  by: Acting,
): Promise<Saved<{ id: string }>> {
  const { id, version, ...fields } = input
  return changePerson(db, { id, version }, by, async (tx, before) => {
    const namesake = await tx.person.findUnique({ where: { slug: fields.slug }, select: { id: true } })
    if (namesake && namesake.id !== id) {
      return refuse({ kind: 'field', field: 'slug', problem: 'Somebody else already has this address.' })
    }
    const saved = before
      ? await tx.person.update({ where: { id: before.id }, data: fields, select: { id: true } })
      : await tx.person.create({ data: fields, select: { id: true } })
    const [from, to] = [readerPaths.person(before?.slug ?? fields.slug), readerPaths.person(fields.slug)]
    const moved = from === to ? [] : await placeRedirect(tx, { from, to }, by.at)
    const action = before ? 'person.edit' : 'person.add'
    const detail = changedFields({ ...before }, fields)
    return succeed({ ...saved, slug: fields.slug, action, detail, moved })
  })
}

/** Saves a licence or degree of a person, or adds one. */
export async function saveCredential(
  db: DbClient,
  input: CredentialInput,
  by: Acting,
): Promise<Saved<{ id: string }>> {
  const { personId, version, id, ...fields } = input
  return changePerson(db, { id: personId, version }, by, async (tx, person) => {
    if (!person) return refuse({ kind: 'not-found' })
    const before = id && (await tx.credential.findFirst({ where: { id, personId } }))
    if (id && !before) return refuse({ kind: 'not-found' })
    if (id) await tx.credential.update({ where: { id }, data: fields, select: { id: true } })
    else await tx.credential.create({ data: { ...fields, personId }, select: { id: true } })
    const detail = changedFields({ ...(before || {}) }, fields)
    return succeed({ id: personId, slug: person.slug, action: 'person.credential', detail })
  })
}

/** Takes a licence or degree away from a person. */
export async function removeCredential(
  db: DbClient,
  { personId, version, id }: { personId: string; version: number; id: string },
  by: Acting,
): Promise<Saved<{ id: string }>> {
  return changePerson(db, { id: personId, version }, by, async (tx, person) => {
    const was = await tx.credential.findFirst({
      where: { id, personId },
      select: { name: true, recognisedBy: true },
    })
    if (!person || !was) return refuse({ kind: 'not-found' })
    await tx.credential.delete({ where: { id }, select: { id: true } })
    return succeed({ id: personId, slug: person.slug, action: 'person.credential-removed', detail: { was } })
  })
}

/** Adds a dated declaration of interests. Earlier ones stay as they were made. */
export async function declareInterests(
  db: DbClient,
  { personId, version, declaredOn, ...fields }: DeclarationInput,
  by: Acting,
): Promise<Saved<{ id: string }>> {
  return changePerson(db, { id: personId, version }, by, async (tx, person) => {
    if (!person) return refuse({ kind: 'not-found' })
    if (declaredOn && declaredOn > by.at) {
      return refuse({ kind: 'field', field: 'declaredOn', problem: 'This day is still to come.' })
    }
    const data = { ...fields, declaredOn: declaredOn ?? by.at, personId }
    await tx.declaration.create({ data, select: { id: true } })
    return succeed({ id: personId, slug: person.slug, action: 'person.declaration', detail: { is: fields } })
  })
}

/** What every change of a person has in common: may they, is it as they saw it; version, audit, event. */
async function changePerson(
  db: DbClient,
  { id, version }: { id: string | null; version: number },
  by: Acting,
  change: (tx: Db, before: Row | null) => Promise<Saved<Change>>,
): Promise<Saved<{ id: string }>> {
  const access: Result<null, Extract<Saved, { ok: false }>['refusal']> = decideAccess(by.actor, 'person.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const before = id ? await lockPerson(tx, id) : null
    if (id && !before) return refuse({ kind: 'not-found' })
    if (before && before.version !== version) {
      return refuse({ kind: 'stale-version', version: before.version, present: toPresent(before) })
    }
    const changed = await change(tx, before)
    if (!changed.ok) return changed
    const { id: personId, slug, action, detail, moved = [] } = changed.value
    if (before) {
      await tx.person.update({
        where: { id: personId },
        data: { version: version + 1 },
        select: { id: true },
      })
    }
    await appendAudit(tx, { ...by, action, subject: `person:${personId}`, detail })
    const touched = [
      keys.person(personId),
      ...[readerPaths.person(slug), ...moved].map(keys.path),
      keys.path(readerPaths.people()),
      keys.articles(),
      ...(await listCardIds(tx, personId)).map(keys.card),
    ]
    const reason = 'person changed'
    await appendEvent(tx, { kind: 'refresh', keys: [...new Set(touched)], articleId: null, reason })
    return succeed({ id: personId })
  })
}

/** The published articles whose cards name a person. */
async function listCardIds(tx: Db, personId: string): Promise<string[]> {
  const rows = await tx.article.findMany({
    where: { publishedRevision: { credits: { some: { personId } } } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

function toPresent({ name, honorificSuffix, jobTitle, bio, slug, fictional }: Row): Record<string, string> {
  const letters = honorificSuffix ?? ''
  return { name, honorificSuffix: letters, jobTitle, bio, slug, fictional: fictional ? 'on' : '' }
}

async function lockPerson(tx: Db, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${id}::uuid FOR UPDATE`
  return tx.person.findUnique({
    where: { id },
    select: {
      id: true,
      version: true,
      slug: true,
      name: true,
      honorificSuffix: true,
      jobTitle: true,
      bio: true,
      fictional: true,
    },
  })
}
