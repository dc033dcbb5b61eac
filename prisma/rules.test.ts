import { afterAll, describe, expect, test } from 'vitest'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { connect } from '#lib/platform/db.ts'
import { testDatabase } from '#tests/database.ts'
import {
  granted,
  makeDraft,
  makePerson,
  makePublished,
  makeReviewed,
  onMonday,
  withoutReview,
} from '#tests/factories.ts'

const { db, ownerUrl } = await testDatabase()
/** Its owner may do anything: what refuses here are the rules of the tables. */
const owner = connect(ownerUrl)
afterAll(() => owner.$disconnect())

/** One row in every append-only table. */
const reviewed = await makePublished(db)
const reviewerId = await makePerson(db)
const due = new Date('2027-11-23')
const review = {
  decision: 'approved',
  statement: 'Checked.',
  declaration: 'None.',
  nextReviewDueOn: due,
} as const
const approved = await makeReviewed(db, reviewed, reviewerId)
const changed = { ...reviewed.content, title: 'Mended' }
granted(
  await saveDraft(
    db,
    { articleId: reviewed.articleId, version: approved.version, content: changed },
    onMonday,
  ),
)
const correction = {
  severity: 'correction',
  was: 'six years',
  isNow: 'ten years',
  reason: 'A slip.',
} as const
const change = { kind: 'correction', note: 'The follow-up.', correction } as const
granted(
  await publishArticle(
    db,
    { articleId: reviewed.articleId, version: approved.version + 1, change, withoutReview },
    onMonday,
  ),
)
await db.declaration.create({
  data: { personId: reviewerId, declaredOn: onMonday.at, hasInterest: false, statement: 'None.' },
})
await db.socialImage.create({
  data: {
    hash: 'f'.repeat(64),
    shape: 'card',
    width: 1,
    height: 1,
    mimeType: 'image/jpeg',
    bytes: new Uint8Array([1]),
  },
})

const appendOnly = [
  'Revision',
  'RevisionCredit',
  'RevisionTopic',
  'Citation',
  'Review',
  'Correction',
  'Declaration',
  'SocialImage',
  'PublicationEvent',
  'AuditEntry',
]

describe.each(appendOnly)('%s is append-only', (table) => {
  const refused = `"${table}" is append-only`

  test('its rows are not changed', async () => {
    const [column] = await owner.$queryRawUnsafe<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}' LIMIT 1`,
    )
    const update = `UPDATE "${table}" SET "${column?.name}" = "${column?.name}"`
    await expect(owner.$executeRawUnsafe(update)).rejects.toThrow(refused)
  })

  test('its rows are not removed, one by one or all at once', async () => {
    await expect(owner.$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow(refused)
    await expect(owner.$executeRawUnsafe(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow('is append-only')
  })
})

describe('an article', () => {
  test('never shows a revision of another article', async () => {
    const other = await makePublished(db)
    const { articleId } = await makeDraft(db)
    const update = db.$executeRaw`
      UPDATE "Article" SET "publishedRevisionId" = ${other.revisionId}::uuid WHERE "id" = ${articleId}::uuid`
    await expect(update).rejects.toThrow('is not a revision of article')
  })

  test('is not published without a revision', async () => {
    const { articleId } = await makeDraft(db)
    const update = db.article.update({ where: { id: articleId }, data: { state: 'published' } })
    await expect(update).rejects.toThrow('Article_published_has_revision')
  })

  test('is not withdrawn without a reason, nor while it still shows something', async () => {
    const { articleId } = await makePublished(db)
    const update = db.article.update({
      where: { id: articleId },
      data: { state: 'withdrawn', withdrawnAt: onMonday.at },
    })
    await expect(update).rejects.toThrow('Article_withdrawn_is_hidden')
  })

  test.each(['Sleep', 'sleep--well', '-sleep', 'schlaf-gut-ß', ''])(
    'has no address like %j',
    async (slug) => {
      const { articleId } = await makeDraft(db)
      const update = db.article.update({ where: { id: articleId }, data: { slug } })
      await expect(update).rejects.toThrow('Article_slug_shape')
    },
  )
})

test('a review by an author is refused by the database itself', async () => {
  const { articleId, contentHash } = await makePublished(db)
  const data = {
    articleId,
    contentHash,
    reviewerId,
    authorIds: [reviewerId],
    reviewedAt: onMonday.at,
    ...review,
  }
  await expect(db.review.create({ data })).rejects.toThrow('Review_not_by_author')
})

test('there is one row of settings', async () => {
  const settings = {
    name: 'B',
    tagline: '',
    description: '',
    contactEmail: 'e@example.org',
    region: 'GB',
    locale: 'en-GB',
  }
  await db.siteSettings.create({ data: settings })
  await expect(db.siteSettings.create({ data: { id: 2, ...settings } })).rejects.toThrow(
    'SiteSettings_one_row',
  )
})

test('an address does not lead to itself', async () => {
  const loop = db.redirect.create({ data: { fromPath: '/a', toPath: '/a' } })
  await expect(loop).rejects.toThrow('Redirect_goes_elsewhere')
})
