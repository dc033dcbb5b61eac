import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownDatabase, ownPostgres } from '#bin/own-postgres.ts'
import { ArticleState, type Role } from '#generated/prisma/enums.ts'
import { withdrawArticle } from '#lib/articles/withdraw.commands.ts'
import { connect, type DbClient } from '#lib/platform/db.ts'
import { completeEnv } from '#lib/platform/env.ts'
import { findRunningPostgres } from '#lib/platform/postgres.ts'
import { beginSession } from '#lib/platform/session-row.ts'
import { sealSession } from '#lib/platform/session-token.ts'
import { dataFolder } from '#tests/desk-users.ts'
import {
  granted,
  makeDraft,
  makePerson,
  makePublished,
  makeReference,
  makeTopic,
  makeUser,
  onMonday,
} from '#tests/factories.ts'

/** Stands in everything that somebody who may not see it must not be told. */
export const canary = 'Zilpzalp-48151623'

/** Somebody who asks: what they are, and the cookie of their browser. */
export type Asker = { name: string; role: Role; cookie: string; personId: string | null }

/** An article of the grid, and what an action on it needs to name. */
export type Cell = {
  articleId: string
  version: number
  state: ArticleState
  authorIds: string[]
  scheduleId: string
  linkId: string
  slug: string
  draft: unknown
}

/** What the desk's other actions name. */
export type Things = Record<
  | 'user'
  | 'person'
  | 'topic'
  | 'term'
  | 'helpLine'
  | 'picture'
  | 'otherPicture'
  | 'reference'
  | 'report'
  | 'credential'
  | 'finding'
  | 'session',
  string
>

export type World = Awaited<ReturnType<typeof openWorld>>

/** The database of the publication under test, with one of everything that the policy tells apart. */
export async function openWorld() {
  const folder = dataFolder()
  const running = await findRunningPostgres(ownPostgres(folder))
  if (!running) throw new Error('The publication under test is not running.')
  const url = running.url(ownDatabase)
  const secret = readFileSync(join(folder, 'session-secret'), 'utf8').trim()
  completeEnv({ DATABASE_URL: url, NEXTAUTH_SECRET: secret })
  const db = connect(url)
  const { secondFactorRoles } = await db.siteSettings.findUniqueOrThrow({ where: { id: 1 } })
  const askers = await makeAskers(db)
  const owners = askers.living.flatMap(({ personId }) => personId ?? [])
  const grid: Cell[] = []
  for (const state of Object.values(ArticleState)) {
    grid.push(await makeCell(db, state, owners))
    grid.push(await makeCell(db, state, [await makePerson(db)]))
  }
  const things = await makeThings(db)
  return {
    db,
    ...askers,
    grid,
    things,
    /** Another article in a state, for an action that may change it. */
    another: async (state: ArticleState) => makeCell(db, state, [await makePerson(db)]),
    fingerprint: () => fingerprint(db),
    async close() {
      await db.siteSettings.update({ where: { id: 1 }, data: { secondFactorRoles } })
      await db.session.updateMany({ where: { userAgent: canary }, data: { endedAt: new Date() } })
      await db.$disconnect()
    },
  }
}

async function makeAskers(db: DbClient) {
  const ask = async (name: string, role: Role) => {
    const personId = await makePerson(db, { name: `${name} of a test` })
    const enrolled = { totpSecret: 'none', totpConfirmedAt: new Date() }
    const user = await makeUser(db, { role, personId, name: `${name} of a test`, ...enrolled })
    const start = { userId: user.id, sessionVersion: 0, method: 'password' } as const
    const claims = await beginSession(db, start, { at: new Date(), userAgent: canary })
    const asker: Asker = { name, role, personId, cookie: `bedside-session=${await sealSession(claims)}` }
    return { asker, userId: user.id, sessionId: claims.sid }
  }
  const living = []
  for (const role of ['author', 'editor', 'medical_reviewer', 'admin'] as const)
    living.push((await ask(role, role)).asker)
  const [disabled, revoked, everywhere, unenrolled, demoted] = [
    await ask('disabled', 'admin'),
    await ask('revoked', 'admin'),
    await ask('signed out everywhere', 'admin'),
    await ask('without a second factor', 'admin'),
    await ask('demoted', 'admin'),
  ]
  await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } })
  await db.session.update({ where: { id: revoked.sessionId }, data: { endedAt: new Date() } })
  await db.user.update({ where: { id: everywhere.userId }, data: { sessionVersion: 1 } })
  await db.user.update({
    where: { id: unenrolled.userId },
    data: { totpSecret: null, totpConfirmedAt: null },
  })
  await db.user.update({ where: { id: demoted.userId }, data: { role: 'author' } })
  await db.siteSettings.update({ where: { id: 1 }, data: { secondFactorRoles: ['admin'] } })
  const anonymous: Asker = { name: 'anonymous', role: 'admin', personId: null, cookie: '' }
  return {
    living,
    /** Signed in as an admin, and made an author since. */
    demoted: { ...demoted.asker, role: 'author' as const },
    dead: [anonymous, disabled.asker, revoked.asker, everywhere.asker],
    unenrolled: unenrolled.asker,
  }
}

async function makeCell(db: DbClient, state: ArticleState, authorIds: string[]): Promise<Cell> {
  const whose = authorIds.length === 1 ? 'of others' : 'own'
  const telling = { title: `${canary} ${whose} ${state}`, authorIds }
  const isOut = state === 'published' || state === 'withdrawn'
  const { articleId, version } = isOut ? await makePublished(db, telling) : await makeDraft(db, telling)
  if (state === 'withdrawn')
    granted(await withdrawArticle(db, { articleId, version, reason: 'A test.', redirectTo: null }, onMonday))
  else await db.article.update({ where: { id: articleId }, data: { state } })
  const row = await db.article.findUniqueOrThrow({ where: { id: articleId } })
  const later = new Date(Date.now() + 30 * 86_400_000)
  const schedule = await db.schedule.create({
    data: {
      articleId,
      action: 'publish',
      contentHash: row.draftHash,
      request: { change: { kind: 'first' } },
      dueAt: later,
      zone: 'UTC',
      createdByName: 'A test',
      createdAt: new Date(),
    },
  })
  const { id: createdById } = await makeUser(db)
  const link = {
    articleId,
    tokenHash: randomUUID(),
    note: canary,
    createdById,
    createdAt: new Date(),
    expiresAt: later,
  }
  const { id: linkId } = await db.previewLink.create({ data: link })
  return {
    articleId,
    version: row.version,
    state,
    authorIds,
    scheduleId: schedule.id,
    linkId,
    slug: row.slug,
    draft: row.draft,
  }
}

async function makeThings(db: DbClient): Promise<Things> {
  const user = (
    await makeUser(db, { name: canary, email: `${canary}-${randomUUID()}@example.org`.toLowerCase() })
  ).id
  const person = await makePerson(db)
  const picture = async () =>
    (
      await db.media.create({
        data: {
          hash: randomUUID().replaceAll('-', '').padEnd(64, '0'),
          mimeType: 'image/png',
          width: 10,
          height: 10,
          sizeBytes: 10,
          alt: canary,
          credit: 'A test',
          licence: 'None',
          renditions: [{ path: '/none.png', width: 10, height: 10, mimeType: 'image/png' }],
        },
      })
    ).id
  const reference = await makeReference(db)
  const { articleId } = await makePublished(db)
  const slug = `a-${randomUUID()}`
  return {
    user,
    person,
    topic: await makeTopic(db),
    reference,
    picture: await picture(),
    otherPicture: await picture(),
    term: (await db.glossaryTerm.create({ data: { slug, term: slug, definition: 'A test.' } })).id,
    helpLine: (
      await db.helpLine.create({
        data: {
          key: slug,
          name: 'A test',
          phone: '1',
          regions: ['XX'],
          hours: 'never',
          note: '',
          concerns: ['abuse'],
          url: 'https://example.org/',
          verifiedOn: new Date(),
        },
      })
    ).id,
    report: (await db.readerReport.create({ data: { articleId, message: `${canary} is wrong.` } })).id,
    credential: (
      await db.credential.create({ data: { personId: person, name: 'A test', recognisedBy: 'Nobody' } })
    ).id,
    finding: randomUUID(),
    session: (await db.session.findFirstOrThrow({ where: { userAgent: canary, endedAt: null } })).id,
  }
}

/** A line for each table; left out are when somebody was last seen, what is counted, and what a worker draws. */
async function fingerprint(db: DbClient): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('Throttle', 'SocialImage') ORDER BY 1`
  const sums = tables.map(({ name }) => {
    const row = name === 'Session' ? `(to_jsonb(t) - 'lastSeenAt')::text` : 't::text'
    return `SELECT '${name}' AS name, count(*) || md5(coalesce(string_agg(md5(${row}), '' ORDER BY md5(${row})), '')) AS sum FROM "${name}" t`
  })
  const rows = await db.$queryRawUnsafe<{ name: string; sum: string }[]>(sums.join(' UNION ALL '))
  // Postgres may answer the tables in any order, and does once they have grown.
  return rows
    .map(({ name, sum }) => `${name} ${sum}`)
    .toSorted()
    .join('\n')
}
