import type { Prisma } from '#generated/prisma/client.ts'
import { sourceSelect } from '#lib/articles/article.queries.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import { listConcerns, listMediaIds, listTermIds } from '#lib/document/inventory.ts'
import { listCitedReferences } from '#lib/document/sources.ts'
import type { EvidencePerson, EvidenceReference, EvidenceSubject } from '#lib/evidence/subject.ts'
import { type ImportReport, importReportSchema } from '#lib/imports/import-report.ts'
import type { Db } from '#lib/platform/db.ts'
import { getHouseWords } from '#lib/word-lists/word-list.queries.ts'

const articleSelect = {
  kind: true,
  draft: true,
  draftHash: true,
  importReport: true,
  firstPublishedAt: true,
  modifiedAt: true,
  publishedRevision: { select: { content: true } },
  reviews: {
    where: { decision: 'approved' },
    select: { contentHash: true, reviewerId: true, reviewedAt: true, nextReviewDueOn: true },
    orderBy: { reviewedAt: 'desc' },
  },
} as const satisfies Prisma.ArticleSelect

const referenceSelect = {
  ...sourceSelect,
  landmark: true,
  supersededById: true,
  ledgerCheckedAt: true,
  noticedAt: true,
  findings: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.ReferenceSelect

const helpLineSelect = {
  id: true,
  name: true,
  phone: true,
  regions: true,
  hours: true,
  note: true,
  concerns: true,
  url: true,
  verifiedOn: true,
} as const satisfies Prisma.HelpLineSelect

const personSelect = {
  id: true,
  name: true,
  jobTitle: true,
  bio: true,
  credentials: { select: { name: true, expiresOn: true } },
  declarations: {
    select: { declaredOn: true, hasInterest: true, statement: true },
    orderBy: { declaredOn: 'desc' },
    take: 1,
  },
} as const satisfies Prisma.PersonSelect

/**
 * Everything the evidence check looks at for the draft of an article; null when there is none at that address.
 * The social card is made at publication: a draft is judged as if it had the one it will get.
 *
 * @param today the day of the check
 */
export async function getEvidenceSubject(db: Db, slug: string, today: Date): Promise<EvidenceSubject | null> {
  const row = await db.article.findUnique({ where: { slug }, select: articleSelect })
  return row && toSubject(db, row, today)
}

/** A page that is in no database: it has a kind and a text, and neither review nor history. */
export type LoosePage = Pick<Row, 'kind'> & { content: ArticleContent; importReport: ImportReport | null }

/** Everything the evidence check looks at for a text that is no article here; its sources are looked up in the library. */
export async function getLooseSubject(db: Db, page: LoosePage, today: Date): Promise<EvidenceSubject> {
  const history = { firstPublishedAt: null, modifiedAt: null, publishedRevision: null, reviews: [] }
  const { kind, content, importReport } = page
  return toSubject(db, { kind, draft: content, draftHash: '', importReport, ...history }, today)
}

type Row = Omit<Prisma.ArticleGetPayload<{ select: typeof articleSelect }>, 'draft' | 'importReport'> & {
  draft: unknown
  importReport: unknown
}

async function toSubject(db: Db, row: Row, today: Date): Promise<EvidenceSubject> {
  const content = articleContentSchema.parse(row.draft)
  const review = row.reviews.find(({ contentHash }) => contentHash === row.draftHash) ?? null
  const personIds = [...content.authorIds, ...content.editorIds, ...(review ? [review.reviewerId] : [])]
  const [references, people, topics, pictures, helpLines, glossary, settings, houseWords] = await Promise.all(
    [
      db.reference.findMany({
        where: { id: { in: listCitedReferences(content.body) } },
        select: referenceSelect,
      }),
      db.person.findMany({ where: { id: { in: personIds } }, select: personSelect }),
      db.topic.findMany({
        where: { id: { in: content.topicIds } },
        select: { id: true, name: true, sensitive: true, reviewIntervalMonths: true },
      }),
      db.media.findMany({
        where: { id: { in: listMediaIds(content.body) } },
        select: {
          id: true,
          alt: true,
          decorative: true,
          fileName: true,
          credit: true,
          licence: true,
          aiMade: true,
        },
      }),
      db.helpLine.findMany({
        where: {
          retiredAt: null,
          concerns: { hasSome: ['emergency', ...listConcerns(content.body)] },
        },
        select: helpLineSelect,
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      }),
      db.glossaryTerm.findMany({
        where: { id: { in: listTermIds(content.body) } },
        select: { id: true, term: true },
        orderBy: { term: 'asc' },
      }),
      db.siteSettings.findFirst({ select: { region: true } }),
      getHouseWords(db),
    ],
  )
  const published = row.publishedRevision
  const report = row.importReport === null ? null : importReportSchema.parse(row.importReport)
  return {
    kind: row.kind,
    content,
    today,
    audience: 'general',
    region: settings?.region ?? 'GB',
    references: references.map(toEvidenceReference),
    people: people.map(toEvidencePerson),
    topics,
    pictures,
    helpLines,
    glossary,
    review,
    publishedAt: row.firstPublishedAt,
    modifiedAt: row.modifiedAt,
    published: published ? articleContentSchema.parse(published.content) : null,
    changeNote: null,
    card: published ? currentCard : null,
    repeatedTitles:
      report?.found.filter(({ kind }) => kind === 'repeat' || kind === 'breadcrumb').length ?? 0,
    knownPaths: null,
    houseWords,
  }
}

/** The picture worker makes no other. */
const currentCard = { sizeBytes: 0, width: 1_200, height: 630, isCurrent: true }

function toEvidencePerson({
  declarations,
  ...person
}: Prisma.PersonGetPayload<{ select: typeof personSelect }>): EvidencePerson {
  return { ...person, declaration: declarations[0] ?? null }
}

function toEvidenceReference({
  findings,
  ledgerCheckedAt,
  ...reference
}: Prisma.ReferenceGetPayload<{ select: typeof referenceSelect }>): EvidenceReference {
  return {
    ...reference,
    ledgerCheckedOn: ledgerCheckedAt,
    ledger: findings.map((one) => ({
      outcome: one.outcome,
      figure: Number(one.figure),
      unit: one.unit,
      interval:
        one.intervalLow === null || one.intervalHigh === null
          ? null
          : [Number(one.intervalLow), Number(one.intervalHigh)],
      population: one.population,
      comparator: one.comparator,
      comparatorFigure: one.comparatorFigure === null ? null : Number(one.comparatorFigure),
      measure: one.measure,
      note: one.note,
    })),
  }
}
