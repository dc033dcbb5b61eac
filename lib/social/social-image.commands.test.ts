import sharp from 'sharp'
import { beforeAll, expect, test, vi } from 'vitest'
import { getArticlePage } from '#lib/articles/article.queries.ts'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { renderElement } from '#lib/platform/picture-renderer.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'
import { toArticleCardPicture, toLogoPicture, toSiteCardPicture } from '#lib/social/card.ts'
import { toCoverPictures } from '#lib/social/cover.ts'
import { type Picture, parsePictureFile } from '#lib/social/picture.ts'
import { makeSocialImages, provideSocialImage } from '#lib/social/social-image.commands.ts'
import { getSocialImage } from '#lib/social/social-image.queries.ts'
import { testDatabase } from '#tests/database.ts'
import { eventually } from '#tests/eventually.ts'
import { granted, makeDraft, makePublished, onMonday, withoutReview } from '#tests/factories.ts'

vi.mock('@vercel/og', () => import('next/og.js'))
vi.mock('#lib/platform/picture-renderer.ts', { spy: true })
vi.mock('#lib/articles/article.queries.ts', { spy: true })

const { db } = await testDatabase()
const today = onMonday.at
const fileOf = (picture: Picture | undefined) => picture?.path.split('/').at(-1) ?? ''

async function pageOf(slug: string) {
  const page = await getArticlePage(slug, today)
  if (!page) throw new Error('Not published.')
  return page
}

beforeAll(async () => {
  await db.siteSettings.create({
    data: {
      name: 'Bedside',
      tagline: 'A health publication you can check',
      description: 'Health.',
      contactEmail: 'a@b.example',
      region: 'GB',
      locale: 'en-GB',
    },
  })
})

test('makes a card and three covers after a publication, once', async () => {
  const { articleId, slug } = await makePublished(db)
  expect(await makeSocialImages(articleId, today)).toBe(4)
  expect(await makeSocialImages(articleId, today)).toBe(0)
  const page = await pageOf(slug)
  const card = toArticleCardPicture(page, await getSiteFrame())
  const stored = await Promise.all(
    [card, ...toCoverPictures(page)].map(async (picture) => {
      const image = await getSocialImage(picture.hash.slice(0, 16), picture.shape)
      return image && (await sharp(image.bytes).metadata())
    }),
  )
  expect(stored.map((one) => [one?.width, one?.height, one?.format])).toEqual([
    [1200, 630, 'jpeg'],
    [1600, 900, 'jpeg'],
    [1200, 900, 'jpeg'],
    [1200, 1200, 'jpeg'],
  ])
})

test('makes a picture for whoever asks first, once for all who wait', async () => {
  const { slug } = await makePublished(db, { title: 'Asked for three times' })
  const page = await pageOf(slug)
  const file = fileOf(toArticleCardPicture(page, await getSiteFrame()))
  vi.clearAllMocks()
  // The first to ask finds nothing stored, and is held up until the picture of the others is finished.
  const heldUp = Promise.withResolvers<typeof page>()
  vi.mocked(getArticlePage).mockReturnValueOnce(heldUp.promise)
  const late = provideSocialImage(file, today)
  await eventually(() => expect(getArticlePage).toHaveBeenCalled())
  const answers = await Promise.all([1, 2, 3].map(() => provideSocialImage(file, today)))
  heldUp.resolve(page)
  for (const answer of [...answers, await late]) expect(answer).toEqual(answers[0])
  expect(renderElement).toHaveBeenCalledTimes(1)
})

test('keeps answering with the card of an earlier version', async () => {
  const { articleId, version, slug, content } = await makePublished(db)
  const file = fileOf(toArticleCardPicture(await pageOf(slug), await getSiteFrame()))
  await makeSocialImages(articleId, today)
  granted(await saveDraft(db, { articleId, version, content: { ...content, title: 'Changed' } }, onMonday))
  const change = { kind: 'meaning', note: 'Changed.' } as const
  granted(await publishArticle(db, { articleId, version: version + 1, change, withoutReview }, onMonday))
  expect(fileOf(toArticleCardPicture(await pageOf(slug), await getSiteFrame()))).not.toBe(file)
  expect(await provideSocialImage(file, today)).not.toBeNull()
})

test('makes the card and the logo of the publication itself', async () => {
  const frame = await getSiteFrame()
  for (const picture of [toSiteCardPicture(frame), toLogoPicture(frame)]) {
    const image = await provideSocialImage(fileOf(picture), today)
    const { width, height } = await sharp(image?.bytes).metadata()
    expect([image?.articleId, width, height]).toEqual([null, picture.width, picture.height])
  }
})

test('draws nothing for a draft or an address that nobody published', async () => {
  const draft = await makeDraft(db)
  const { slug } = await makePublished(db)
  const before = await db.socialImage.count()
  const files = [
    `${slug}.card.0123456789abcdef.jpg`,
    `${draft.slug}.card.0123456789abcdef.jpg`,
    'x.jpg',
    '..',
  ]
  for (const file of files) expect(await provideSocialImage(file, today)).toBeNull()
  expect(await db.socialImage.count()).toBe(before)
})

test.each([
  ['stage-4.card.0123456789abcdef.jpg', { slug: 'stage-4', shape: 'card', hashStart: '0123456789abcdef' }],
  [
    'ärzte.cover-1x1.0123456789abcdef.jpg',
    { slug: 'ärzte', shape: 'cover-1x1', hashStart: '0123456789abcdef' },
  ],
  ['stage-4.poster.0123456789abcdef.jpg', null],
  ['stage-4.card.0123456789ABCDEF.jpg', null],
  ['stage-4.card.0123456789abcdef.png', null],
  ['a/b.card.0123456789abcdef.jpg', null],
])('reads the file name %s', (file, parts) => expect(parsePictureFile(file)).toEqual(parts))
