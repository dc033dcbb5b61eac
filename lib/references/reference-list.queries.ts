import { z } from 'zod'
import { Prisma } from '#generated/prisma/client.ts'
import { ReferenceKind } from '#generated/prisma/enums.ts'
import { db } from '#lib/platform/db.ts'
import { parseDoi, parsePmid } from '#lib/references/identifiers.ts'
import { listReferences } from '#lib/references/reference.queries.ts'
import type { DeskReference, ReferenceLine } from '#lib/references/reference.views.ts'
import type { ReferenceListWish } from '#lib/references/reference-list.input.ts'
import { type NeededFact, referenceNeeds } from '#lib/references/reference-needs.ts'

/** Sources on one page of the list. */
export const referencesPerPage = 50

/** Words of a search that count. */
const mostWords = 8

const hit = z.object({ id: z.uuid(), useCount: z.number(), total: z.number() })

/** One page of the library: the lines asked for, and how many there are in all. */
export async function listLibrary(
  wish: ReferenceListWish,
): Promise<{ lines: ReferenceLine[]; total: number }> {
  const rows = await findHits(conditions(wish), order(wish.sort), {
    take: referencesPerPage,
    from: wish.from,
  })
  const references = new Map((await listReferences(rows.map(({ id }) => id))).map((one) => [one.id, one]))
  const lines = rows.flatMap(({ id, useCount }) => {
    const reference = references.get(id)
    return reference ? [toLine(reference, useCount)] : []
  })
  return { lines, total: rows[0]?.total ?? 0 }
}

/** The first sources that fit what is being typed, the most used first; at most 12. */
export async function searchLibrary(typed: string): Promise<DeskReference[]> {
  const rows = await findHits(searched(typed), Prisma.sql`"useCount" DESC, r."createdAt" DESC`, {
    take: 12,
    from: 0,
  })
  const references = new Map((await listReferences(rows.map(({ id }) => id))).map((one) => [one.id, one]))
  return rows.flatMap(({ id }) => references.get(id) ?? [])
}

async function findHits(where: Prisma.Sql[], by: Prisma.Sql, { take, from }: { take: number; from: number }) {
  const rows = await db().$queryRaw`
    WITH used AS (
      SELECT "referenceId", count(DISTINCT "articleId")::int AS "useCount" FROM (
        SELECT c."referenceId", a."id" AS "articleId"
          FROM "Citation" c JOIN "Article" a ON a."publishedRevisionId" = c."revisionId"
        UNION SELECT m."targetId", m."articleId" FROM "Mention" m WHERE m."kind" = 'reference'
      ) AS named GROUP BY 1
    )
    SELECT r."id", coalesce(u."useCount", 0) AS "useCount", count(*) OVER ()::int AS "total"
      FROM "Reference" r LEFT JOIN used u ON u."referenceId" = r."id"
     WHERE ${Prisma.join([Prisma.sql`true`, ...where], ' AND ')}
     ORDER BY ${by}, r."id" LIMIT ${take} OFFSET ${from}`
  return z.array(hit).parse(rows)
}

function conditions({ q, kind, status, use, attention }: ReferenceListWish): Prisma.Sql[] {
  return [
    ...searched(q),
    ...(kind ? [Prisma.sql`r."kind" = ${kind}::"ReferenceKind"`] : []),
    ...(status ? [Prisma.sql`r."status" = ${status}::"ReferenceStatus"`] : []),
    ...(use ? [use === 'used' ? Prisma.sql`u."useCount" > 0` : Prisma.sql`u."useCount" IS NULL`] : []),
    ...(attention ? [attentions[attention]()] : []),
  ]
}

/** Every word must stand somewhere in what names the source; a whole DOI or PubMed number in any spelling finds its own. */
function searched(typed: string): Prisma.Sql[] {
  const doi = parseDoi(typed)
  if (doi) return [Prisma.sql`r."doi" LIKE ${`${escapeLike(doi)}%`}`]
  const words = typed.trim().split(/\s+/).filter(Boolean).slice(0, mostWords)
  const [only] = words
  const pmid = words.length === 1 && only ? parsePmid(only) : null
  return words.map((word) => {
    const pattern = `%${escapeLike(toPlainLetters(word))}%`
    return Prisma.sql`(${plainText} LIKE ${pattern} OR r."pmid" = ${pmid ?? word})`
  })
}

/** All that names a source, in plain letters, as `toPlainLetters` makes them: the database's own locale knows only ASCII. */
const plainText = Prisma.sql`lower(regexp_replace(normalize(concat_ws(' ', r."title", array_to_string(r."authors", ' '), r."key", r."doi", r."containerTitle", r."publisher", r."year", r."isbn"), NFKD), '[\\u0300-\\u036f]', '', 'g') COLLATE "und-x-icu")`

/** Words without accents and capitals, so that "rodriguez" finds Rodríguez. */
function toPlainLetters(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}

/** Why a source wants to be looked at: a notice was found, its address no longer answers, or any of all reasons. */
const attentions = {
  notice: () => noticed,
  dead: () => isDead,
  yes: () => Prisma.sql`(${Prisma.join([noticed, isDead, isIncomplete()], ' OR ')})`,
} as const

const noticed = Prisma.sql`r."status" IN ('corrected', 'concern', 'retracted', 'superseded')`
const isDead = Prisma.sql`EXISTS (SELECT 1 FROM "SourceLink" l WHERE l."referenceId" = r."id" AND l."dead")`

/** Something is missing for its kind. The rule is that of `listMissing`, said to the database. */
function isIncomplete(): Prisma.Sql {
  const incomplete = Object.values(ReferenceKind).map((kind) => {
    const needs = referenceNeeds[kind].map((need) => Prisma.sql`(${Prisma.join(need.map(isThere), ' OR ')})`)
    return Prisma.sql`(r."kind" = ${kind}::"ReferenceKind" AND NOT (${Prisma.join(needs, ' AND ')}))`
  })
  return Prisma.sql`(${Prisma.join(incomplete, ' OR ')})`
}

const present: Record<NeededFact, Prisma.Sql> = {
  title: Prisma.sql`r."title" <> ''`,
  authors: Prisma.sql`cardinality(r."authors") > 0`,
  containerTitle: Prisma.sql`coalesce(r."containerTitle", '') <> ''`,
  publisher: Prisma.sql`coalesce(r."publisher", '') <> ''`,
  year: Prisma.sql`r."year" IS NOT NULL`,
  volume: Prisma.sql`coalesce(r."volume", '') <> ''`,
  doi: Prisma.sql`r."doi" IS NOT NULL`,
  pmid: Prisma.sql`r."pmid" IS NOT NULL`,
  isbn: Prisma.sql`r."isbn" IS NOT NULL`,
  url: Prisma.sql`coalesce(r."url", '') <> ''`,
  accessedOn: Prisma.sql`r."accessedOn" IS NOT NULL`,
}

function isThere(fact: NeededFact): Prisma.Sql {
  return present[fact]
}

function order(sort: ReferenceListWish['sort']): Prisma.Sql {
  switch (sort) {
    case 'title':
      return Prisma.sql`lower(r."title")`
    case 'year':
      return Prisma.sql`r."year" DESC NULLS LAST, lower(r."title")`
    case 'used':
      return Prisma.sql`"useCount" DESC, lower(r."title")`
    case 'added':
      return Prisma.sql`r."createdAt" DESC, lower(r."title")`
  }
}

function toLine(reference: DeskReference, useCount: number): ReferenceLine {
  const { findings, ...rest } = reference
  return { ...rest, findingCount: findings.length, useCount }
}
