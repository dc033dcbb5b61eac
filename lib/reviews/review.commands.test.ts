import { describe, expect, test } from 'vitest'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import type { By } from '#lib/articles/take-article.commands.ts'
import { approveArticle, returnWithComments } from '#lib/reviews/review.commands.ts'
import { recallFromReview, submitForReview } from '#lib/reviews/submit.commands.ts'
import { testDatabase } from '#tests/database.ts'
import {
  asReviewer,
  granted,
  makeDraft,
  makePerson,
  makePublished,
  makeReviewed,
  makeUser,
  onMonday,
} from '#tests/factories.ts'

const { db } = await testDatabase()
const ada: By = { ...onMonday, actor: await makeUser(db, { name: 'Ada', email: 'ada@example.org' }) }
const words = {
  statement: 'Checked.',
  declaration: 'None.',
  nextReviewDueOn: new Date('2027-11-23'),
}
const stateOf = async (articleId: string) =>
  (await db.article.findUniqueOrThrow({ where: { id: articleId } })).state
const mails = (to: string) => db.mailMessage.findMany({ where: { to }, orderBy: { createdAt: 'asc' } })

async function submitted(reviewerId: string | null = null) {
  const draft = await makeDraft(db)
  const saved = granted(await saveDraft(db, { ...draft, content: { ...draft.content, title: 'Sleep' } }, ada))
  const request = { articleId: draft.articleId, version: saved.version, reviewerId, note: 'Figures, please.' }
  const { version } = granted(await submitForReview(db, request, ada))
  return { articleId: draft.articleId, version, content: { ...draft.content, title: 'Sleep' } }
}

describe('sending to review', () => {
  test('asks the reviewer by mail, keeps the text and lets it stand still', async () => {
    const reviewer = await makePerson(db)
    await makeUser(db, { email: 'rita@example.org', role: 'medical_reviewer', personId: reviewer })
    const { articleId, version, content } = await submitted(reviewer)
    expect(await stateOf(articleId)).toBe('in_review')
    const [mail] = await mails('rita@example.org')
    expect(mail).toMatchObject({ purpose: 'review-request', subject: 'To review: Sleep' })
    expect(mail?.text).toContain(`/admin/articles/${articleId}`)
    const [kept] = await db.draftSnapshot.findMany({ where: { articleId, occasion: 'submitted' } })
    expect(kept).toMatchObject({ note: 'Figures, please.', savedByName: 'Ada' })
    const save = { articleId, version, content: { ...content, title: 'Later' } }
    expect(await saveDraft(db, save, ada)).toMatchObject({ refusal: { kind: 'wrong-state' } })
    granted(await recallFromReview(db, { articleId, version }, ada))
    granted(await saveDraft(db, { ...save, version: version + 1 }, ada))
  })

  test('goes to nobody who is an author, unknown, or cannot sign in as a reviewer', async () => {
    const { articleId, version, content } = await makeDraft(db)
    const [author = ''] = content.authorIds
    const [without, disabled] = [await makePerson(db), await makePerson(db)]
    const disabledAt = onMonday.at
    await makeUser(db, { role: 'medical_reviewer', personId: disabled, disabledAt })
    const to = async (reviewerId: string) => {
      const result = await submitForReview(db, { articleId, version, reviewerId, note: '' }, ada)
      return result.ok ? null : result.refusal.kind
    }
    expect(await to(author)).toBe('reviewer-is-author')
    expect(await to(crypto.randomUUID())).toBe('reviewer-not-found')
    expect(await to(without)).toBe('reviewer-has-no-account')
    expect(await to(disabled)).toBe('reviewer-has-no-account')
  })
})

describe('an approval', () => {
  test('signs exactly this text, and the article may go out', async () => {
    const reviewer = await makePerson(db)
    const { articleId, version } = await submitted()
    const approved = granted(await approveArticle(db, { articleId, version, ...words }, asReviewer(reviewer)))
    expect(await stateOf(articleId)).toBe('approved')
    const change = { kind: 'first' } as const
    const published = granted(
      await publishArticle(db, { articleId, version: approved.version, change }, onMonday),
    )
    expect(published.contentHash).toBe(approved.contentHash)
    expect((await mails('ada@example.org')).map(({ subject }) => subject)).toContain('Approved: Sleep')
  })

  test('is lost with another text and comes back with the same', async () => {
    const { articleId, version, content } = await submitted()
    const { version: approved } = granted(
      await approveArticle(db, { articleId, version, ...words }, asReviewer(await makePerson(db))),
    )
    const changed = { ...content, title: 'Sleep!' }
    granted(await saveDraft(db, { articleId, version: approved, content: changed }, ada))
    expect(await stateOf(articleId)).toBe('draft')
    granted(await saveDraft(db, { articleId, version: approved + 1, content }, ada))
    expect(await stateOf(articleId)).toBe('approved')
  })

  test('is refused to authors, editors, and reviewers without a profile or with an expired licence', async () => {
    const { articleId, version, content } = await submitted()
    const request = { articleId, version, ...words }
    const refusalOf = async (by: By) => {
      const result = await approveArticle(db, request, by)
      return result.ok ? null : result.refusal.kind
    }
    expect(await refusalOf(asReviewer(content.authorIds[0] ?? ''))).toBe('own-article')
    expect(await refusalOf(ada)).toBe('role-may-not')
    const nameless = { ...onMonday, standing: { role: 'medical_reviewer', personId: null } } as const
    expect(await refusalOf(nameless)).toBe('reviewer-without-profile')
    const expired = await makePerson(db)
    const licence = { personId: expired, name: 'Licence', recognisedBy: 'A council' }
    await db.credential.create({ data: { ...licence, expiresOn: new Date('2026-11-22') } })
    expect(await refusalOf(asReviewer(expired))).toBe('licence-expired')
    await db.credential.create({ data: { ...licence, expiresOn: new Date('2026-11-23') } })
    expect(await refusalOf(asReviewer(expired))).toBe(null)
  })

  test('of what readers have already is told to them at once', async () => {
    const { articleId, version, eventId } = await makePublished(db)
    const reviewerId = await makePerson(db)
    await makeReviewed(db, { articleId, version }, reviewerId)
    const [event] = await db.publicationEvent.findMany({ where: { id: { gt: eventId } } })
    expect(event?.keys).toEqual(expect.arrayContaining([`article:${articleId}`, `person:${reviewerId}`]))
    expect(await stateOf(articleId)).toBe('published')
  })

  test('given twice at once is recorded once', async () => {
    const { articleId, version } = await submitted()
    const by = asReviewer(await makePerson(db))
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => approveArticle(db, { articleId, version, ...words }, by)),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db.review.count({ where: { articleId } })).toBe(1)
  })
})

test('a return gives the draft back with the comments, and approves nothing', async () => {
  const { articleId, version } = await submitted()
  const by = asReviewer(await makePerson(db))
  const comments = 'The second figure has no source.'
  expect(await returnWithComments(db, { articleId, version, comments: ' ' }, by)).toMatchObject({
    refusal: { kind: 'comments-missing' },
  })
  granted(await returnWithComments(db, { articleId, version, comments }, by))
  expect(await stateOf(articleId)).toBe('draft')
  expect((await mails('ada@example.org')).at(-1)?.text).toContain(comments)
  const change = { kind: 'first' } as const
  const result = await publishArticle(db, { articleId, version: version + 1, change }, onMonday)
  expect(result).toMatchObject({ refusal: { kind: 'wrong-state' } })
})
