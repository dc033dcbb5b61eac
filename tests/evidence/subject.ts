import { type ArticleContent, emptyContent } from '#lib/articles/article.ts'
import { cite, doc, h2, p, type Words } from '#lib/document/builders.ts'
import type { Block } from '#lib/document/document.ts'
import type { EvidencePerson, EvidenceReference, EvidenceSubject } from '#lib/evidence/subject.ts'
import { glossary } from '#prisma/seed/glossary.ts'
import { helpLines } from '#prisma/seed/help-lines.ts'
import { people } from '#prisma/seed/people.ts'
import { references } from '#prisma/seed/references/references.ts'
import type { SeedReference } from '#prisma/seed/references/seed-reference.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'
import { toContent } from '#prisma/seed/seed-article.ts'
import { seedId } from '#prisma/seed/seed-id.ts'
import { topics } from '#prisma/seed/topics.ts'

/** The day on which the tests look. */
export const checkedOn = new Date('2026-11-24T09:00:00Z')

const library: Record<string, SeedReference> = references

/** The demonstration's sources as the check sees them, by key; their ledgers were compared on the day. */
export function evidenceReference(key: string, telling: Partial<EvidenceReference> = {}): EvidenceReference {
  const seed = library[key]
  if (!seed) throw new Error(`The demonstration has no source "${key}".`)
  return {
    id: seedId('reference', key),
    key,
    kind: seed.kind,
    title: seed.title,
    authors: seed.authors,
    moreAuthors: seed.moreAuthors ?? false,
    containerTitle: seed.containerTitle,
    publisher: null,
    year: seed.year,
    volume: seed.volume ?? null,
    issue: seed.issue ?? null,
    pages: seed.pages ?? null,
    doi: seed.doi ?? null,
    pmid: seed.pmid ?? null,
    url: null,
    isbn: null,
    accessedOn: null,
    sampleSize: seed.sampleSize ?? null,
    status: seed.status ?? 'not_checked',
    statusCheckedOn: null,
    statusNote: seed.statusNote ?? null,
    landmark: seed.landmark ?? false,
    supersededById: seed.supersededBy ? seedId('reference', seed.supersededBy) : null,
    ledgerCheckedOn: checkedOn,
    noticedAt: null,
    ledger: seed.findings.map((finding) => ({
      outcome: finding.outcome,
      figure: finding.figure,
      unit: finding.unit,
      interval: finding.interval ?? null,
      population: finding.population,
      comparator: finding.comparator ?? null,
      comparatorFigure: finding.comparatorFigure ?? null,
      measure: finding.measure,
      note: finding.note ?? null,
    })),
    ...telling,
  }
}

/** A news item, which the demonstration has none of. */
export const newsItem: EvidenceReference = evidenceReference('sprint2015', {
  id: '00000000-0000-4000-8000-00000000news'.replace('news', '0001'),
  key: 'news2024',
  kind: 'news',
  title: 'A story',
  publisher: 'A paper',
  url: 'https://news.example/story',
  accessedOn: checkedOn,
  year: 2024,
  ledger: [],
  sampleSize: null,
})

const author: EvidencePerson = {
  id: seedId('person', 'ada-sample'),
  name: people['ada-sample'].name,
  jobTitle: people['ada-sample'].jobTitle,
  bio: people['ada-sample'].bio,
  credentials: [],
  declaration: { declaredOn: new Date('2026-06-01'), hasInterest: false, statement: 'None.' },
}
const reviewer: EvidencePerson = {
  ...author,
  id: seedId('person', 'mara-placeholder'),
  name: people['mara-placeholder'].name,
  credentials: [{ name: 'An invented licence', expiresOn: null }],
}

/** A subject with which nothing is wrong but what is told: complete people, review, dates and card. */
export function evidenceSubject(
  content: ArticleContent,
  telling: Partial<EvidenceSubject> = {},
): EvidenceSubject {
  return {
    kind: 'evidence_digest',
    content,
    today: checkedOn,
    audience: 'general',
    region: 'GB',
    references: [],
    people: [{ ...author, id: content.authorIds[0] ?? author.id }, reviewer],
    topics: [{ id: seedId('topic', 'cancer'), name: 'Cancer', sensitive: false, reviewIntervalMonths: 24 }],
    pictures: [],
    helpLines: Object.entries(helpLines).map(([key, line]) => ({
      ...line,
      key,
      id: seedId('help-line', key),
      verifiedOn: checkedOn,
    })),
    glossary: Object.entries(glossary).map(([key, { term }]) => ({ id: seedId('glossary-term', key), term })),
    review: {
      reviewerId: reviewer.id,
      reviewedAt: new Date('2026-11-01T10:00:00Z'),
      nextReviewDueOn: new Date('2027-11-01'),
    },
    publishedAt: new Date('2026-11-02T10:00:00Z'),
    modifiedAt: new Date('2026-11-02T10:00:00Z'),
    published: null,
    changeNote: null,
    card: { sizeBytes: 90_000, width: 1_200, height: 630, isCurrent: true },
    repeatedTitles: 0,
    knownPaths: null,
    ...telling,
  }
}

/** Everything a demonstration article is judged by. */
export function seededSubject(article: SeedArticle, telling: Partial<EvidenceSubject> = {}): EvidenceSubject {
  const content = toContent(article)
  const text = JSON.stringify(content.body)
  const cited = Object.keys(library).filter((key) => text.includes(seedId('reference', key)))
  return evidenceSubject(content, {
    kind: article.kind,
    references: cited.map((key) => evidenceReference(key)),
    topics: article.topics.map((slug) => {
      const topic = topics[slug as keyof typeof topics]
      return {
        id: seedId('topic', slug),
        name: topic.name,
        sensitive: 'sensitive' in topic,
        reviewIntervalMonths: 24,
      }
    }),
    ...telling,
  })
}

const marker = /\[([a-z]+\d{4})\]/

/** A short article: one line a paragraph, "## " before headings, and [key] for a marker that names a source. */
export function articleOf(text: string, telling: Partial<ArticleContent> = {}): EvidenceSubject {
  const keys = [...text.matchAll(new RegExp(marker, 'g'))].map((match) => match[1] ?? '')
  const known = [...new Set(keys)].map((key) =>
    key === newsItem.key ? newsItem : evidenceReference(key, { landmark: true }),
  )
  const blocks = text
    .split('\n')
    .map((line): Block => (line.startsWith('## ') ? h2(line.slice(3)) : p(...words(line, known))))
  const content: ArticleContent = {
    ...emptyContent(),
    title: 'A title that says what was found',
    description: 'A description that is long enough to say something in a search result page.',
    topicIds: [seedId('topic', 'cancer')],
    authorIds: [author.id],
    aiUse: 'none',
    body: doc(p('This page is about one thing.'), ...blocks),
    ...telling,
  }
  return evidenceSubject(content, { references: known, glossary: [] })
}

/** A line of running text in which [key] is a marker that names a source. */
export function words(line: string, known: EvidenceReference[]): Words {
  return line.split(marker).flatMap((piece, index): Words => {
    if (index % 2 === 0) return piece === '' ? [] : [piece]
    const reference = known.find(({ key }) => key === piece)
    return reference ? [cite(reference.id)] : []
  })
}
