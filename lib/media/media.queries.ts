import { z } from 'zod'
import { Prisma } from '#generated/prisma/client.ts'
import {
  type DeskPicture,
  describeGaps,
  type MakingState,
  type MediaLine,
  type MediaPage,
  type PictureChoice,
} from '#lib/media/media.views.ts'
import { type MediaFilter, mediaFilterSchema } from '#lib/media/media-filter.ts'
import { isInRevisions } from '#lib/media/media-use.queries.ts'
import { type Picture, pictureSchema, type Rendition } from '#lib/media/picture.ts'
import type { Db } from '#lib/platform/db.ts'

const pageSize = 60

const lineRow = z.object({
  id: z.uuid(),
  fileName: z.string(),
  alt: z.string().nullable(),
  decorative: z.boolean(),
  credit: z.string(),
  licence: z.string(),
  width: z.int(),
  height: z.int(),
  focalX: z.number(),
  focalY: z.number(),
  renditions: pictureSchema.shape.renditions,
  renditionsDueAt: z.date().nullable(),
  renditionsError: z.string().nullable(),
  replacedById: z.uuid().nullable(),
  createdAt: z.date(),
  uses: z.int(),
})

const shows: Record<MediaFilter['show'], Prisma.Sql> = {
  all: Prisma.sql`m."replacedById" IS NULL`,
  unused: Prisma.sql`m."replacedById" IS NULL AND use."count" = 0
    AND NOT EXISTS (SELECT 1 FROM "Media" r WHERE r."replacedById" = m."id")
    AND NOT EXISTS (SELECT 1 FROM "SiteSettings" s WHERE s."logoMediaId" = m."id")`,
  'no-alt': Prisma.sql`m."replacedById" IS NULL AND m."alt" IS NULL AND NOT m."decorative"`,
  'no-licence': Prisma.sql`m."replacedById" IS NULL AND m."licence" = ''`,
  making: Prisma.sql`m."renditionsDueAt" IS NOT NULL`,
  failed: Prisma.sql`m."renditionsError" IS NOT NULL`,
  replaced: Prisma.sql`m."replacedById" IS NOT NULL`,
}

const sorts: Record<MediaFilter['sort'], Prisma.Sql> = {
  newest: Prisma.sql`m."createdAt" DESC`,
  oldest: Prisma.sql`m."createdAt"`,
  name: Prisma.sql`lower(m."fileName")`,
  largest: Prisma.sql`m."sizeBytes" DESC`,
}

/** A page of the library: every word searched for stands in the file name, the alt text or the credit. */
export async function listMedia(db: Db, { q, show, sort, from }: MediaFilter): Promise<MediaPage> {
  const words = q.split(/\s+/).filter(Boolean)
  const matches = words.map(
    (word) =>
      Prisma.sql`AND position(lower(${word}) IN lower(concat_ws(' ', m."fileName", m."alt", m."credit"))) > 0`,
  )
  const rows = await db.$queryRaw`
    SELECT m."id", m."fileName", m."alt", m."decorative", m."credit", m."licence", m."width", m."height",
      m."focalX", m."focalY", m."renditions", m."renditionsDueAt", m."renditionsError", m."replacedById",
      m."createdAt", use."count" AS "uses"
    FROM "Media" m CROSS JOIN LATERAL (
      SELECT count(DISTINCT n."articleId")::int AS "count" FROM "Mention" n
      WHERE n."kind" = 'media' AND n."targetId" = m."id") use
    WHERE m."removedAt" IS NULL AND ${shows[show]} ${Prisma.join([Prisma.empty, ...matches], ' ')}
    ORDER BY ${sorts[sort]}, m."id" LIMIT ${pageSize + 1} OFFSET ${from}`
  const found = z.array(lineRow).parse(rows)
  return {
    lines: found.slice(0, pageSize).map(toLine),
    next: found.length > pageSize ? String(from + pageSize) : null,
  }
}

/** A picture on its own screen; null when there is none. */
export async function getDeskPicture(db: Db, id: string): Promise<DeskPicture | null> {
  const row = await db.media.findFirst({
    where: { id, removedAt: null },
    include: {
      uploadedBy: { select: { name: true } },
      replacedBy: { select: { id: true, fileName: true } },
      replaces: { select: { id: true, fileName: true } },
    },
  })
  if (!row) return null
  const { uses: _, replaced: __, ...line } = toLine(lineRow.parse({ ...row, uses: 0 }))
  return {
    ...line,
    version: row.version,
    mimeType: row.mimeType,
    sizeBytes: row.sizeBytes,
    longDescription: row.longDescription ?? '',
    aiMade: row.aiMade,
    uploadedBy: row.uploadedBy?.name ?? null,
    renditionsError: row.renditionsError,
    picture: pictureSchema.parse(row),
    replacedBy: row.replacedBy,
    replaces: row.replaces,
    inRevisions: await isInRevisions(db, id),
  }
}

/** The 24 newest pictures with these words, to choose one from. */
export async function listPictureChoices(db: Db, search: string): Promise<PictureChoice[]> {
  const filter = mediaFilterSchema.parse({ q: search.slice(0, 200) })
  const lines = (await listMedia(db, filter)).lines.slice(0, 24)
  const pictures = await listPictures(
    db,
    lines.map(({ id }) => id),
  )
  return lines.flatMap((line) => {
    const picture = pictures.find(({ id }) => id === line.id)
    const { fileName, thumbnail } = line
    return picture ? [{ picture, fileName, thumbnail, gaps: describeGaps(line) }] : []
  })
}

/** The pictures of these ids as readers see them: a replaced one shows what took its place, under its own id. */
export async function listPictures(db: Db, ids: string[]): Promise<Picture[]> {
  const rows = await db.media.findMany({ where: { id: { in: ids } }, include: { replacedBy: true } })
  return rows.flatMap(
    ({ id, replacedBy, ...row }) => pictureSchema.safeParse({ ...(replacedBy ?? row), id }).data ?? [],
  )
}

function toLine(row: z.infer<typeof lineRow>): MediaLine {
  const { renditions, renditionsDueAt, renditionsError, replacedById, ...line } = row
  return {
    ...line,
    thumbnail: thumbnailOf(renditions),
    making: toMaking(renditionsDueAt, renditionsError),
    replaced: replacedById !== null,
  }
}

function toMaking(dueAt: Date | null, error: string | null): MakingState {
  if (error !== null) return 'failed'
  return dueAt ? 'making' : 'ready'
}

function thumbnailOf(renditions: Rendition[]): string {
  const plain = renditions.filter(({ mimeType }) => mimeType === 'image/jpeg' || mimeType === 'image/png')
  return plain.toSorted((a, b) => a.width - b.width)[0]?.path ?? ''
}
