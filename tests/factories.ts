import { randomUUID } from 'node:crypto'
import type { Prisma } from '#generated/prisma/client.ts'
import type { Role } from '#generated/prisma/enums.ts'
import { createDraft } from '#lib/articles/article.commands.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import { type Published, publishArticle } from '#lib/articles/publish.commands.ts'
import { type By, operator } from '#lib/articles/take-article.commands.ts'
import { addDays } from '#lib/dates.ts'
import { cite, doc, p } from '#lib/document/builders.ts'
import { recordDisposition } from '#lib/evidence/disposition.commands.ts'
import { listDispositions } from '#lib/evidence/disposition.queries.ts'
import { reportDraft } from '#lib/evidence/gate.queries.ts'
import { listOpen } from '#lib/evidence/list-open.ts'
import type { Acting } from '#lib/platform/acting.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import type { Result } from '#lib/result.ts'
import { type Approval, approveArticle } from '#lib/reviews/review.commands.ts'
import { submitForReview } from '#lib/reviews/submit.commands.ts'

/** Who acts in a test, and when: an editor without a byline unless said otherwise. */
export const onMonday: By = {
  actor: { id: null, name: 'A test' },
  at: new Date('2026-11-23T09:00:00Z'),
  standing: operator,
}

/** What an editor says who publishes a text that nobody has reviewed. */
export const withoutReview = { reason: 'No reviewer is needed in a test that is about something else.' }

/** The value of something that must have succeeded. */
export function granted<Value, Refusal>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** A person, plainly fictional. */
export async function makePerson(
  db: Db,
  telling: Partial<Prisma.PersonUncheckedCreateInput> = {},
): Promise<string> {
  const { id } = await db.person.create({
    data: {
      slug: `person-${randomUUID()}`,
      name: 'Sample Person',
      jobTitle: 'Health reporter',
      bio: 'A sample.',
      fictional: true,
      declarations: {
        create: { declaredOn: new Date('2026-09-01'), hasInterest: false, statement: 'None.' },
      },
      credentials: { create: { name: 'A sample licence', recognisedBy: 'Nobody' } },
      ...telling,
    },
    select: { id: true },
  })
  return id
}

/** Someone who may sign in, without a password; answers who they are as an actor. */
export async function makeUser(
  db: Db,
  telling: Partial<Prisma.UserUncheckedCreateInput> = {},
): Promise<{ id: string; name: string }> {
  return db.user.create({
    data: { email: `${randomUUID()}@example.org`, name: 'Sample User', role: 'editor', ...telling },
    select: { id: true, name: true },
  })
}

/** A topic without a parent. */
export async function makeTopic(
  db: Db,
  telling: Partial<Prisma.TopicUncheckedCreateInput> = {},
): Promise<string> {
  const { id } = await db.topic.create({
    data: { slug: `topic-${randomUUID()}`, name: 'Sleep', description: 'Sleep.', ...telling },
    select: { id: true },
  })
  return id
}

/** A source in the library. */
export async function makeReference(db: Db): Promise<string> {
  const { id } = await db.reference.create({
    data: {
      key: `ref-${randomUUID()}`,
      kind: 'cohort_study',
      title: 'A study',
      authors: ['Sample A'],
      containerTitle: 'A journal',
      year: 2024,
      volume: '1',
    },
    select: { id: true },
  })
  return id
}

/** Complete content with an author, a topic and one source of its own. */
export async function makeContent(db: Db, telling: Partial<ArticleContent> = {}): Promise<ArticleContent> {
  return {
    title: 'A title',
    standfirst: 'A standfirst.',
    description: 'A description that is long enough to say something in a search result.',
    topicIds: telling.topicIds ?? [await makeTopic(db)],
    authorIds: telling.authorIds ?? [await makePerson(db)],
    editorIds: [],
    aiUse: 'none',
    funding: null,
    about: null,
    specialty: null,
    body: telling.body ?? doc(p('Something is known', cite(await makeReference(db)), '.')),
    unresolvedLinks: [],
    ...telling,
  }
}

const answerer = (role: 'editor' | 'medical_reviewer', at: Date): By => ({
  actor: { id: null, name: `A test’s ${role}` },
  at,
  standing: { role, personId: null },
})

/**
 * Answers every open point of a draft as two people at the desk would, for tests that are about something else. Call it
 * again after a save whose text the rules ask about.
 */
export async function answerOpen(db: DbClient, articleId: string, at = onMonday.at): Promise<void> {
  const { slug, draftHash: contentHash } = await db.article.findUniqueOrThrow({ where: { id: articleId } })
  const { findings } = await reportDraft(db, { id: articleId, slug }, { at })
  const { blocks, asks } = listOpen(findings, await listDispositions(db, articleId), at)
  const reason = 'Nobody asks for this in a test that is about something else.'
  for (const { point } of [...blocks, ...asks]) {
    const { ruleId, subject } = point
    const about = { articleId, contentHash, ruleId, subject, reason }
    const answer =
      point.severity === 'blocks'
        ? { ...about, kind: 'override' as const, expiresAt: addDays(at, 30) }
        : { ...about, kind: 'accepted' as const, expiresAt: null }
    granted(await recordDisposition(db, answer, answerer('editor', at)))
    if (point.grave) granted(await recordDisposition(db, answer, answerer('medical_reviewer', at)))
  }
}

/** A draft that nobody has published, with an answer to whatever the evidence check asks about it. */
export async function makeDraft(
  db: DbClient,
  telling: Partial<ArticleContent> = {},
  slug = `a-${randomUUID()}`,
  at = onMonday.at,
) {
  const content = await makeContent(db, telling)
  const draft = await createDraft(
    db,
    { slug, kind: 'condition_overview', content, demonstration: true },
    onMonday,
  )
  const { articleId, version } = granted(draft)
  await answerOpen(db, articleId, at)
  return { articleId, version, slug, content }
}

/** An article that readers can see. */
export async function makePublished(
  db: DbClient,
  telling: Partial<ArticleContent> = {},
  { at = onMonday.at, slug = `a-${randomUUID()}` } = {},
): Promise<Published & { articleId: string; slug: string; content: ArticleContent }> {
  const draft = await makeDraft(db, telling, slug, at)
  const request = {
    articleId: draft.articleId,
    version: draft.version,
    change: { kind: 'first' },
    withoutReview,
  } as const
  const published = granted(await publishArticle(db, request, { ...onMonday, at }))
  return {
    ...published,
    articleId: draft.articleId,
    slug,
    content: draft.content,
  }
}

/** Someone at the desk who acts in a test, with a role. */
export function asRole(role: Role, at = onMonday.at): Acting {
  return { actor: { ...onMonday.actor, role, personId: null }, at }
}

/** The keys of every publication event after an event's id, in order, each list sorted. */
export async function keysAnnounced(db: Db, after = 0n): Promise<string[][]> {
  const events = await db.publicationEvent.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' } })
  return events.map(({ keys }) => keys.toSorted())
}

/** Who signs as this person: a medical reviewer at their desk. */
export function asReviewer(personId: string, by: By = onMonday): By {
  return { ...by, standing: { role: 'medical_reviewer', personId } }
}

/** Sends the draft to review and has this person approve it; answers the version it has then. */
export async function makeReviewed(
  db: DbClient,
  { articleId, version }: { articleId: string; version: number },
  reviewerId: string,
  { at = onMonday.at, ...telling }: Partial<Omit<Approval, 'articleId' | 'version'>> & { at?: Date } = {},
) {
  const submission = { articleId, version, reviewerId: null, note: '' }
  const submitted = granted(await submitForReview(db, submission, { ...onMonday, at }))
  const approval = {
    articleId,
    version: submitted.version,
    statement: 'Checked.',
    declaration: 'None.',
    nextReviewDueOn: new Date('2027-11-23'),
    ...telling,
  }
  return granted(await approveArticle(db, approval, asReviewer(reviewerId, { ...onMonday, at })))
}
