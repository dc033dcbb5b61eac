import type { ArticlePage } from '#lib/articles/article.views.ts'
import type { PersonCredit } from '#lib/people/person.views.ts'
import type { Source } from '#lib/references/reference.views.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'

/** A view of an article for tests of what is made from it; the telling parts are given by the test. */
export function articlePage(telling: Partial<ArticlePage> = {}): ArticlePage {
  const section = { id: 'topic-cancer', slug: 'cancer', path: '/topics/cancer', name: 'Cancer' }
  const title = telling.title ?? 'What “stage 4” means now, and what it no longer means'
  return {
    id: '0190c0de-0000-7000-8000-000000000001',
    slug: 'what-stage-4-means',
    path: '/articles/what-stage-4-means',
    revisionNumber: 3,
    contentHash: 'c'.repeat(64),
    title,
    standfirst: 'What the trials found, in numbers, and what to ask your team.',
    description:
      'About 1 in 3 people with one kind of stage 4 lung cancer were alive after 5 years on a newer drug. Who it is for, and what to ask.',
    kind: 'treatment_explainer',
    check: null,
    breadcrumb: [
      { name: 'Home', path: '/' },
      { name: 'Cancer', path: '/topics/cancer' },
      { name: title, path: null },
    ],
    section,
    topics: [
      section,
      { id: 'topic-lung', slug: 'lung-cancer', path: '/topics/lung-cancer', name: 'Lung cancer' },
    ],
    authors: [personCredit()],
    editors: [],
    review: {
      kind: 'reviewed',
      reviewer: personCredit({
        id: 'person-reviewer',
        slug: 'sample-reviewer',
        path: '/people/sample-reviewer',
        name: 'Sample Reviewer',
        honorificSuffix: 'MD',
        jobTitle: 'Consultant oncologist',
      }),
      reviewedAt: new Date('2026-11-14T09:30:00.250Z'),
      statement: 'Read whole.',
      declaration: 'None declared.',
    },
    publishedAt: new Date('2026-10-02T08:00:00.000Z'),
    modifiedAt: new Date('2026-11-12T09:30:00.999Z'),
    reviewDueOn: new Date('2027-11-14T00:00:00Z'),
    reviewOverdue: false,
    readingMinutes: 6,
    readingGrade: 8.2,
    wordCount: 1240,
    body: { type: 'doc', content: [] },
    sources: [source()],
    glossary: [],
    helpLines: [],
    pictures: [],
    corrections: [],
    making: [],
    aiUse: 'none',
    funding: null,
    about: { type: 'MedicalCondition', name: 'Non-small cell lung cancer', meshId: 'D002289' },
    specialty: 'Oncologic',
    previous: null,
    next: null,
    related: [],
    demonstration: true,
    ...telling,
  }
}

/** A made-up author. */
export function personCredit(telling: Partial<PersonCredit> = {}): PersonCredit {
  return {
    id: 'person-author',
    slug: 'sample-author',
    path: '/people/sample-author',
    name: 'Sample Author',
    honorificSuffix: null,
    jobTitle: 'Health writer',
    fictional: true,
    declaration: null,
    ...telling,
  }
}

/** A trial as readers see it in the list of sources. */
export function source(telling: Partial<Source> = {}): Source {
  return {
    id: 'reference-reck',
    key: 'reck2021',
    ordinal: 1,
    kind: 'randomised_trial',
    title: 'Five-Year Outcomes With Pembrolizumab Versus Chemotherapy',
    authors: ['Reck M'],
    moreAuthors: true,
    containerTitle: 'Journal of Clinical Oncology',
    publisher: null,
    year: 2021,
    volume: '39',
    issue: '21',
    pages: '2339-2349',
    doi: '10.1200/jco.21.00174',
    pmid: '33872070',
    isbn: null,
    url: null,
    accessedOn: null,
    sampleSize: 305,
    status: 'no_notice_found',
    statusCheckedOn: null,
    statusNote: null,
    ...telling,
  }
}

/** The publication around the page. */
export function siteFrame(telling: Partial<SiteFrame> = {}): SiteFrame {
  return {
    name: 'Bedside',
    tagline: 'A health publication you can check',
    description: 'Articles on health with their sources, their reviewers and their corrections in the open.',
    contactEmail: 'editors@bedside.example',
    region: 'GB',
    locale: 'en-GB',
    contactNote: null,
    banner: null,
    logo: null,
    themePath: null,
    demonstration: true,
    navigation: [],
    policies: [
      { path: '/about/editorial-policy', title: 'Editorial policy' },
      { path: '/about/funding', title: 'Funding' },
    ],
    ...telling,
  }
}
