import { z } from 'zod'
import type { Db } from '#lib/platform/db.ts'
import { publicationKeys as keys } from '#lib/publication/publication-keys.ts'

/** The picture and those it stands in for: wherever one of them is named, it is shown. */
async function listNames(tx: Db, mediaId: string): Promise<string[]> {
  const replaced = await tx.media.findMany({ where: { replacedById: mediaId }, select: { id: true } })
  return [mediaId, ...replaced.map(({ id }) => id)]
}

/** The keys of everything readers see a picture on; empty when they see it nowhere. */
export async function listShowingKeys(tx: Db, mediaId: string): Promise<string[]> {
  const names = await listNames(tx, mediaId)
  const live = await tx.mention.findMany({
    where: { kind: 'media', place: 'live', targetId: { in: names } },
    select: { articleId: true },
    distinct: ['articleId'],
  })
  const settings = await tx.siteSettings.findFirst({ select: { logoMediaId: true } })
  const isLogo = settings?.logoMediaId && names.includes(settings.logoMediaId)
  return [...live.map(({ articleId }) => keys.article(articleId)), ...(isLogo ? [keys.site()] : [])]
}

/** Whether a published version of any article, also an older one, names the picture. */
export async function isInRevisions(tx: Db, mediaId: string): Promise<boolean> {
  const named = JSON.stringify([mediaId])
  const rows = await tx.$queryRaw`
    SELECT EXISTS (SELECT 1 FROM "Revision"
      WHERE jsonb_path_query_array("content", '$.body.content[*].attrs.mediaId') @> ${named}::jsonb) AS "named"`
  return z.tuple([z.object({ named: z.boolean() })]).parse(rows)[0].named
}

/** Whether anything names the picture: a draft, readers' pages, an older version, the site's logo, or a replaced one. */
export async function isUsed(tx: Db, mediaId: string): Promise<boolean> {
  const names = await listNames(tx, mediaId)
  if (names.length > 1) return true
  const mention = await tx.mention.findFirst({
    where: { kind: 'media', targetId: mediaId },
    select: { articleId: true },
  })
  const settings = await tx.siteSettings.findFirst({ select: { logoMediaId: true } })
  return mention !== null || settings?.logoMediaId === mediaId || (await isInRevisions(tx, mediaId))
}
