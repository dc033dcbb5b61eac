import { getArticlePage } from '#lib/articles/article.queries.ts'
import type { ArticlePage } from '#lib/articles/article.views.ts'
import { readCardFonts } from '#lib/platform/card-fonts.ts'
import { db } from '#lib/platform/db.ts'
import { renderElement, renderSvg } from '#lib/platform/picture-renderer.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import {
  type CardFacts,
  toArticleCardPicture,
  toCardFacts,
  toLogoFacts,
  toLogoPicture,
  toSiteCardFacts,
  toSiteCardPicture,
} from '#lib/social/card.ts'
import { drawCard, drawLogo } from '#lib/social/card-drawing.tsx'
import { type CardFaces, toCardFaces } from '#lib/social/card-faces.ts'
import { coverShapes, toCoverFacts, toCoverPictures } from '#lib/social/cover.ts'
import { drawCover } from '#lib/social/cover-drawing.ts'
import { type Picture, parsePictureFile } from '#lib/social/picture.ts'
import { getPublishedSlug, getSocialImage, type SocialImageView } from '#lib/social/social-image.queries.ts'

/** A picture that can be drawn now, and how. */
type Drawable = Picture & { articleId: string | null; draw: () => Promise<Buffer> }

let faces: CardFaces | undefined
const beingMade = new Map<string, Promise<SocialImageView>>()

/**
 * Makes the card and covers of a published article's present version, and answers how many were new.
 * Called after every publication, so that the first previewer need not wait; doing it again makes nothing.
 * @param today the calendar day by which the article is read
 */
export async function makeSocialImages(articleId: string, today: Date): Promise<number> {
  const slug = await getPublishedSlug(db(), articleId)
  const [page, frame] = await Promise.all([
    slug === null ? null : getArticlePage(slug, today),
    getSiteFrame(),
  ])
  const drawables = page ? listArticlePictures(page, frame) : []
  let made = 0
  for (const drawable of drawables) {
    if (await getSocialImage(drawable.hash, drawable.shape)) continue
    await makeOnce(drawable)
    made++
  }
  return made
}

/**
 * The picture of a file name such as "stage-4.card.0123456789abcdef.jpg".
 *
 * Stored pictures answer for ever. One that is not stored is made only when the present version of a published article,
 * or the publication itself, has exactly this hash; so nobody can make us draw anything by asking.
 */
export async function provideSocialImage(file: string, today: Date): Promise<SocialImageView | null> {
  const asked = parsePictureFile(file)
  if (!asked) return null
  const stored = await getSocialImage(asked.hashStart, asked.shape)
  if (stored) return stored
  const [page, frame] = await Promise.all([getArticlePage(asked.slug, today), getSiteFrame()])
  const drawables = page ? listArticlePictures(page, frame) : listSitePictures(frame)
  const drawable = drawables.find((one) => one.path.endsWith(`/${file}`))
  return drawable ? makeOnce(drawable) : null
}

function listArticlePictures(page: ArticlePage, frame: SiteFrame): Drawable[] {
  const card = toArticleCardPicture(page, frame)
  const coverFacts = toCoverFacts(page)
  const covers = toCoverPictures(page).map((picture, index) => ({
    ...picture,
    articleId: page.id,
    draw: () => renderSvg(drawCover(coverFacts, coverShapes[index] ?? 'cover-16x9')),
  }))
  return [{ ...card, articleId: page.id, draw: () => renderCard(toCardFacts(page, frame), card) }, ...covers]
}

function listSitePictures(frame: SiteFrame): Drawable[] {
  const [card, logo] = [toSiteCardPicture(frame), toLogoPicture(frame)]
  return [
    { ...card, articleId: null, draw: () => renderCard(toSiteCardFacts(frame), card) },
    { ...logo, articleId: null, draw: () => renderElement(drawLogo(toLogoFacts(frame), getFaces()), logo) },
  ]
}

function renderCard(facts: CardFacts, size: { width: number; height: number }): Promise<Buffer> {
  return renderElement(drawCard(facts, getFaces()), size)
}

function getFaces(): CardFaces {
  faces ??= toCardFaces(readCardFonts())
  return faces
}

/**
 * However many ask at once, a picture is drawn once in a process; another process's copy of the row is as good.
 * The store is asked again here: whoever found nothing in it may come only after the picture is finished.
 */
function makeOnce(drawable: Drawable): Promise<SocialImageView> {
  const running = beingMade.get(drawable.hash)
  if (running) return running
  const making = findOrMake(drawable).finally(() => beingMade.delete(drawable.hash))
  beingMade.set(drawable.hash, making)
  return making
}

async function findOrMake(drawable: Drawable): Promise<SocialImageView> {
  return (await getSocialImage(drawable.hash, drawable.shape)) ?? make(drawable)
}

async function make({ draw, hash, shape, width, height, articleId }: Drawable): Promise<SocialImageView> {
  const bytes = Uint8Array.from(await draw())
  const mimeType = 'image/jpeg'
  await db().socialImage.createMany({
    data: [{ hash, shape, articleId, width, height, mimeType, bytes }],
    skipDuplicates: true,
  })
  return { articleId, mimeType, bytes }
}
