import { randomUUID } from 'node:crypto'
import type { Prisma } from '#generated/prisma/client.ts'
import type { Role } from '#generated/prisma/enums.ts'
import { createDraft } from '#lib/articles/article.commands.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import { type Published, publishArticle } from '#lib/articles/publish.commands.ts'
import { type By, operator } from '#lib/articles/take-article.commands.ts'
import { cite, doc, p } from '#lib/document/builders.ts'
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
    data: { key: `ref-${randomUUID()}`, kind: 'cohort_study', title: 'A study', authors: ['Sample A'] },
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

/** A draft that nobody has published. */
export async function makeDraft(
  db: DbClient,
  telling: Partial<ArticleContent> = {},
  slug = `a-${randomUUID()}`,
) {
  const content = await makeContent(db, telling)
  const draft = await createDraft(
    db,
    { slug, kind: 'condition_overview', content, demonstration: true },
    onMonday,
  )
  return { ...granted(draft), slug, content }
}

/** An article that readers can see. */
export async function makePublished(
  db: DbClient,
  telling: Partial<ArticleContent> = {},
  { at = onMonday.at, slug = `a-${randomUUID()}` } = {},
): Promise<Published & { articleId: string; slug: string; content: ArticleContent }> {
  const draft = await makeDraft(db, telling, slug)
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
