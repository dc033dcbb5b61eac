import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from '#bench/table.ts'
import type { WritingDesk } from '#bench/writing.ts'
import { commandLine, createUser } from '#lib/accounts/account.commands.ts'
import { createDraft } from '#lib/articles/article.commands.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import { diffContent } from '#lib/articles/content-delta.ts'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { operator } from '#lib/articles/take-article.commands.ts'
import { p } from '#lib/document/builders.ts'
import { measureReading } from '#lib/document/reading.ts'
import { checkEvidence } from '#lib/evidence/check.ts'
import { getLooseSubject } from '#lib/evidence/evidence-subject.queries.ts'
import { connect, type DbClient } from '#lib/platform/db.ts'
import { beginSession } from '#lib/platform/session-row.ts'
import { sealSession } from '#lib/platform/session-token.ts'

const editors = 20
const savesEach = 20
/** An editor who types is saved about so often, in milliseconds. */
const savePause = 1_500
const publications = 30
const maxWaitMs = 10_000

/** Milliseconds, one for each time a thing was done. */
export type DeskTimes = {
  /** A save as the tab sees it, while 20 editors type at once. */
  saves: number[]
  /** The publishing command, from its call to COMMIT: the evidence check and the history included. */
  publishes: number[]
  /** From COMMIT to the first answer with the new words. */
  newBytes: number[]
  /** The whole evidence check of two articles in one, in memory, no sentence of it checked before. */
  checks: number[]
  checkedWords: number
}

/** What editors wait for, measured on a running publication and its database. */
export async function measureDesk(databaseUrl: string, origin: string): Promise<DeskTimes> {
  const db = connect(databaseUrl)
  try {
    const saves = await measureSaves(db, origin)
    const published = await measurePublications(db, origin)
    return { saves, ...published, ...(await measureChecks(db)) }
  } finally {
    await db.$disconnect()
  }
}

/** A draft of about 5,000 words, made of the demonstration's articles, open to somebody who may write it. */
export async function openLongDraft(
  databaseUrl: string,
  origin: string,
): Promise<WritingDesk & { words: number }> {
  const db = connect(databaseUrl)
  try {
    const body = await joinArticles(db, 6)
    const content = { ...(await longestContent(db)), body }
    const { articleId, cookie } = await openTab(db, content)
    return { origin, path: `/admin/articles/${articleId}`, cookie, words: measureReading(body).wordCount }
  } finally {
    await db.$disconnect()
  }
}

async function measureSaves(db: DbClient, origin: string): Promise<number[]> {
  const content = await longestContent(db)
  const tabs = []
  for (let number = 0; number < editors; number += 1) tabs.push(await openTab(db, content))
  const times = await Promise.all(
    tabs.map(async (tab, number) => {
      const own: number[] = []
      let before = content
      let { version } = tab
      await pause((savePause / editors) * number)
      for (let round = 0; round < savesEach; round += 1) {
        const after = {
          ...before,
          body: { ...before.body, content: [...before.body.content, p(sentence(round))] },
        }
        const body = JSON.stringify({
          baseVersion: version,
          delta: diffContent(before, after),
          tabId: tab.tabId,
          block: 0,
        })
        const sentAt = performance.now()
        const answer = await fetch(`${origin}/admin/articles/${tab.articleId}/save`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            Accept: 'application/json',
            Origin: origin,
            Cookie: tab.cookie,
          },
          body,
        })
        if (answer.status !== 200)
          throw new Error(`A save was answered ${answer.status}: ${await answer.text()}`)
        version = (await answer.json()).version
        own.push(performance.now() - sentAt)
        before = after
        await pause(savePause)
      }
      return own
    }),
  )
  return times.flat()
}

const sentence = (round: number) =>
  `A sentence typed in round ${round}, about as long as sentences are in a text.`

async function openTab(db: DbClient, content: ArticleContent) {
  const email = `bench-${randomUUID()}@bedside.example`
  const at = new Date()
  await createUser(
    db,
    { email, name: 'Bench editor', role: 'editor', password: null },
    { actor: commandLine, at },
  )
  const { id: userId } = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
  const start = { userId, sessionVersion: 0, method: 'password' } as const
  const claims = await beginSession(db, start, { at, userAgent: 'bench' })
  const draft = { slug: `bench-${randomUUID()}`, kind: 'news', content, demonstration: true } as const
  const made = await createDraft(db, draft, { actor: commandLine, at, standing: operator })
  if (!made.ok) throw new Error(`A draft was refused: ${made.refusal.kind}`)
  return { ...made.value, tabId: randomUUID(), cookie: `bedside-session=${await sealSession(claims)}` }
}

async function measurePublications(db: DbClient, origin: string) {
  const slugs = await db.article.findMany({
    where: { state: 'published', demonstration: true },
    select: { slug: true },
    orderBy: { slug: 'asc' },
  })
  const publishes: number[] = []
  const newBytes: number[] = []
  for (let round = 0; round < publications; round += 1) {
    const { slug } = slugs[round % slugs.length] ?? { slug: '' }
    const {
      id: articleId,
      version,
      draft,
    } = await db.article.findUniqueOrThrow({
      where: { slug },
      select: { id: true, version: true, draft: true },
    })
    const content = articleContentSchema.parse(draft)
    const mark = `Measured on ${randomUUID()}.`
    const [standfirst] = content.standfirst.split(' Measured on ')
    const changed = { ...content, standfirst: `${standfirst} ${mark}` }
    const by = { actor: commandLine, at: new Date(), standing: operator }
    const saved = await saveDraft(db, { articleId, version, content: changed }, by)
    if (!saved.ok) throw new Error(`A save was refused: ${saved.refusal.kind}`)
    const change = { kind: 'meaning', note: 'A measurement of the time it takes.' } as const
    const beganAt = performance.now()
    const done = await publishArticle(
      db,
      {
        articleId,
        version: saved.value.version,
        change,
        withoutReview: { reason: 'A measurement, which nobody reviews, of the time it takes.' },
      },
      { ...by, at: new Date() },
    )
    const committedAt = performance.now()
    if (!done.ok) throw new Error(`"${slug}" was not published: ${JSON.stringify(done.refusal)}`)
    publishes.push(committedAt - beganAt)
    const address = `${origin}/articles/${slug}`
    while (!(await (await fetch(address)).text()).includes(mark)) {
      if (performance.now() - committedAt > maxWaitMs) throw new Error('The new words never came')
      await pause(2)
    }
    newBytes.push(performance.now() - committedAt)
    await pause(1_000)
  }
  // The first round warms this process up.
  return { publishes: publishes.slice(1), newBytes: newBytes.slice(1) }
}

async function measureChecks(db: DbClient): Promise<{ checks: number[]; checkedWords: number }> {
  const { body: _short, ...fields } = await longestContent(db)
  const body = await joinArticles(db, 2)
  const content = { ...fields, body }
  const subject = await getLooseSubject(db, { kind: 'news', content, importReport: null }, new Date())
  const checks = Array.from({ length: 40 }, (_, round) => {
    const unseen = { ...subject, content: { ...content, body: withWord(body, `word${round}`) } }
    const beganAt = performance.now()
    checkEvidence(unseen)
    return performance.now() - beganAt
  })
  // The first rounds warm the machine up.
  return { checks: checks.slice(20), checkedWords: measureReading(body).wordCount }
}

/** A word more in every sentence: the check keeps what it found for sentences it has seen. */
function withWord(body: ArticleContent['body'], word: string): ArticleContent['body'] {
  return JSON.parse(JSON.stringify(body).replaceAll('. ', ` ${word}. `))
}

/** The texts of so many articles of the demonstration, the longest first, in one document. */
async function joinArticles(db: DbClient, count: number): Promise<ArticleContent['body']> {
  const rows: { draft: unknown }[] = await db.$queryRaw`
    SELECT "draft" FROM "Article" WHERE "state" = 'published' AND "demonstration"
    ORDER BY length("draft"::text) DESC LIMIT ${count}`
  const blocks = rows.flatMap(({ draft }, part) =>
    articleContentSchema
      .parse(draft)
      .body.content.map((block) =>
        block.type === 'heading'
          ? { ...block, attrs: { ...block.attrs, id: `${block.attrs.id}-${part}` } }
          : block,
      ),
  )
  return { type: 'doc', content: blocks }
}

async function longestContent(db: DbClient): Promise<ArticleContent> {
  const slug = await longestSlug(db)
  const { draft } = await db.article.findUniqueOrThrow({ where: { slug }, select: { draft: true } })
  return articleContentSchema.parse(draft)
}

async function longestSlug(db: DbClient): Promise<string> {
  const [longest]: { slug: string }[] = await db.$queryRaw`
    SELECT "slug" FROM "Article" WHERE "state" = 'published' ORDER BY length("draft"::text) DESC LIMIT 1`
  return longest?.slug ?? ''
}

/** Half of them, and all but one in twenty: "43 (112) ms". */
export function describeTimes(times: number[]): string {
  return `${percentile(times, 50).toFixed(0)} (${percentile(times, 95).toFixed(0)}) ms`
}
