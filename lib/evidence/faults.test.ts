import { describe, expect, test } from 'vitest'
import type { ArticleContent } from '#lib/articles/article.ts'
import { crisisHelp, h2, h3, keyPoints, link, lostCitation, p, quote } from '#lib/document/builders.ts'
import type { Block } from '#lib/document/document.ts'
import { checkEvidence } from '#lib/evidence/check.ts'
import type { EvidenceReference, EvidenceSubject } from '#lib/evidence/subject.ts'
import { aLowerBloodPressureTarget } from '#prisma/seed/articles/a-lower-blood-pressure-target.ts'
import { opioidTreatmentBeyondTheFilm } from '#prisma/seed/articles/opioid-treatment-beyond-the-film.ts'
import { whatStage4Means } from '#prisma/seed/articles/what-stage-4-means.ts'
import { checkedOn, evidenceReference, newsItem, seededSubject, words } from '#tests/evidence/subject.ts'

type Fault = (subject: EvidenceSubject) => EvidenceSubject

const sound = seededSubject(whatStage4Means)
const treatment = seededSubject(aLowerBloodPressureTarget)
const sensitive = seededSubject(opioidTreatmentBeyondTheFilm, {
  references: seededSubject(opioidTreatmentBeyondTheFilm).references.map((one) => ({
    ...one,
    landmark: true,
  })),
})

function openRules(subject: EvidenceSubject): string[] {
  const open = checkEvidence(subject).findings.filter(({ severity }) => severity !== 'informs')
  return [...new Set(open.map(({ ruleId }) => ruleId))]
}

test.each([
  ['the repaired page on stage 4', sound],
  ['an explainer of a treatment', treatment],
  ['an article on a sensitive subject', sensitive],
])('%s has no open finding', (_which, subject) => {
  expect(openRules(subject)).toEqual([])
})

/** Puts a paragraph into the first section, where nothing is cited. */
const say =
  (line: string, ...extra: EvidenceReference[]): Fault =>
  (subject) => {
    const references = [...subject.references, ...extra]
    return withBlock(p(...words(line, references)), { ...subject, references })
  }
const put =
  (...blocks: Block[]): Fault =>
  (subject) =>
    blocks.reduceRight((before, block) => withBlock(block, before), subject)
/** Replaces words wherever they stand in the text. */
const reword =
  (from: string, to: string): Fault =>
  (subject) => {
    const text = JSON.stringify(subject.content)
    expect(text).toContain(from)
    const content: ArticleContent = JSON.parse(text.replaceAll(from, to))
    return { ...subject, content }
  }
const content =
  (telling: Partial<ArticleContent>): Fault =>
  (subject) => ({
    ...subject,
    content: { ...subject.content, ...telling },
  })
const facts =
  (telling: Partial<EvidenceSubject>): Fault =>
  (subject) => ({ ...subject, ...telling })
const source =
  (key: string, telling: Partial<EvidenceReference>): Fault =>
  (subject) => ({
    ...subject,
    references: subject.references.map((one) => (one.key === key ? { ...one, ...telling } : one)),
  })
const person =
  (at: number, telling: Partial<EvidenceSubject['people'][number]>): Fault =>
  (subject) => ({
    ...subject,
    people: subject.people.map((one, index) => (index === at ? { ...one, ...telling } : one)),
  })
const without =
  (type: Block['type']): Fault =>
  (subject) => {
    const blocks = subject.content.body.content.filter((block) => block.type !== type)
    return { ...subject, content: { ...subject.content, body: { type: 'doc', content: blocks } } }
  }

function withBlock(block: Block, subject: EvidenceSubject): EvidenceSubject {
  const blocks = subject.content.body.content
  const at = blocks.findIndex(({ type }) => type === 'heading') + 2
  const body = { type: 'doc' as const, content: blocks.toSpliced(at, 0, block) }
  return { ...subject, content: { ...subject.content, body } }
}

const reviewer = {
  reviewerId: sound.review?.reviewerId ?? '',
  reviewedAt: new Date('2026-11-01T10:00:00Z'),
  nextReviewDueOn: new Date('2027-11-01'),
}
const goodPicture = {
  id: 'a',
  alt: 'A nurse measures blood pressure.',
  decorative: false,
  fileName: 'nurse.jpg',
  credit: 'A. Sample',
  licence: 'CC BY 4.0',
  aiMade: false,
}

describe('one fault makes exactly its rule fire', () => {
  test.each<[expected: string, what: string, fault: Fault, of?: EvidenceSubject]>([
    [
      'S1',
      'a heading loses its words',
      put({ type: 'heading', attrs: { id: 'lost', level: 2 } }, p('Something.')),
    ],
    [
      'S1',
      'a new subject begins under another heading',
      say('Radiotherapy is another way to treat it. It uses rays.'),
    ],
    ['S2', 'a section is left empty', put(h2('An empty one'), h2('And the next'), p('Something.'))],
    [
      'S2',
      'a small heading stands before any large one',
      (subject) => ({
        ...subject,
        content: {
          ...subject.content,
          body: { type: 'doc', content: [h3('Small'), p('Something.'), ...subject.content.body.content] },
        },
      }),
    ],
    ['S3', 'the care cards go', without('careCard')],
    [
      'S4',
      'the title promises insights',
      content({ title: 'What stage 4 means: an interview with somebody' }),
    ],
    [
      'S5',
      'a sentence is said twice',
      say('It does not say how fast the cancer grows, how you feel, or which treatments fit.'),
    ],
    ['C1', 'a marker loses its source', put(p('Something else is known.', lostCitation('[2]')))],
    ['C1', 'a marker is typed as characters', say('Something else is known [2].')],
    [
      'C1',
      'a source leaves the library',
      facts({ references: sound.references.filter(({ key }) => key !== 'temel2010') }),
    ],
    ['C4', 'a source loses its journal', source('temel2010', { containerTitle: null })],
    ['C4', 'a DOI is misspelt', source('temel2010', { doi: '10.1056 NEJMoa1000678' })],
    ['C5', 'a source is retracted', source('temel2010', { status: 'retracted' })],
    [
      'C6',
      'a source is corrected',
      source('temel2010', { status: 'corrected', statusCheckedOn: new Date('2026-12-01') }),
    ],
    ['C6', 'a concern is expressed', source('temel2010', { status: 'concern', ledgerCheckedOn: null })],
    ['C7', 'a source is superseded', source('temel2010', { status: 'superseded' })],
    ['C7', 'a landmark is one no more', source('temel2010', { landmark: false })],
    ['C8', 'a claim rests on the news', say('The drug prevents pneumonia [news2024].', newsItem)],
    ['E1', 'an effect is claimed', say('Walking lowers the risk of falls.')],
    [
      'E1',
      'a marker is taken away',
      (subject) => ({
        ...subject,
        content: {
          ...subject.content,
          body: {
            type: 'doc',
            content: subject.content.body.content.map((block) =>
              block.type === 'paragraph' && JSON.stringify(block).includes('Signs of depression')
                ? { ...block, content: (block.content ?? []).filter(({ type }) => type !== 'citation') }
                : block,
            ),
          },
        },
      }),
    ],
    ['E1', 'a figure is told', say('About 30 in 100 people feel better.')],
    ['E1', 'a key point claims an effect', put(keyPoints('The drug lowers the risk of stroke.'))],
    ['E2', 'studies are said to show', say('Studies have shown that rest helps.')],
    ['E2', 'evidence is said to suggest', say('Growing evidence suggests that it matters.')],
    ['E3', 'a result is stretched', say('The drug has shown success in many types of cancers [reck2021].')],
    [
      'E4',
      'a cohort becomes a cause',
      say(
        'Naloxone programmes prevent deaths [walley2013].',
        evidenceReference('walley2013', { landmark: true }),
      ),
    ],
    ['E5', 'no one is left out', say('No one needs to be alone with it.')],
    ['E5', 'it is safe', say('The injection is completely safe.')],
    [
      'E6',
      'eleven people stand for all',
      say(
        'Training in water improves fitness [mcdaniel2020].',
        evidenceReference('mcdaniel2020', { landmark: true }),
      ),
    ],
    ['N1', 'a relative figure stands alone', say('Every second death was spared: the risk fell by half.')],
    ['N1', 'a ratio stands alone', say('The hazard ratio was 0.68 [swain2015].')],
    [
      'N2',
      'denominators are mixed',
      say('It was 32 in 100 people with it and 163 in 1,000 without it [reck2021].'),
    ],
    ['N3', 'points become per cent', say('The survival rate rose 15.6 % within five years [reck2021].')],
    [
      'N4',
      'a figure is changed',
      reword('38 in 100 people with usual care', '36 in 100 people with usual care'),
    ],
    ['N4', 'a figure is copied from elsewhere', say('After ten years 49 % were alive [wolchok2025].')],
    [
      'N4',
      'a key point is changed',
      reword('about 20 in 100 people in the United States', 'about 28 in 100 people in the United States'),
    ],
    ['N5', 'a median stands alone', say('Median survival was 71.9 months [wolchok2025].')],
    ['N5', 'people are counted at no time', say('In all, 43 % were alive [wolchok2025].')],
    ['A1', 'an expert has no name', say('A leading expert spoke about it.')],
    ['A1', 'doctors recommend', say('Most doctors recommend rest.')],
    [
      'A1',
      'the title leans on nobody',
      content({ title: 'What stage 4 means, in the view of a renowned oncologist' }),
    ],
    [
      'A2',
      'a quotation is anonymous',
      put(quote({ speaker: 'A doctor', source: 'Spoken to us' }, p('It went well.'))),
    ],
    [
      'A2',
      'a quotation has no place',
      put(quote({ speaker: 'Ana Ruiz', role: 'Oncologist' }, p('It went well.'))),
    ],
    ['A3', 'a judgement is made by nobody', say('It is widely considered the hardest stage.')],
    ['R1', 'the author has no profile', person(0, { bio: '' })],
    ['R2', 'nobody reviewed it', facts({ review: null })],
    [
      'R2',
      'the licence has run out',
      person(1, { credentials: [{ name: 'A licence', expiresOn: new Date('2026-01-01') }] }),
    ],
    [
      'R2',
      'the reviewer is the author',
      facts({ review: { ...reviewer, reviewerId: sound.content.authorIds[0] ?? '' } }),
    ],
    [
      'R3',
      'a declaration is too old',
      person(0, {
        declaration: { declaredOn: new Date('2024-01-01'), hasInterest: false, statement: 'None.' },
      }),
    ],
    [
      'R3',
      'the reviewer declares an interest',
      person(1, {
        declaration: { declaredOn: checkedOn, hasInterest: true, statement: 'Shares in a maker of tablets.' },
      }),
    ],
    ['R4', 'the use of AI is not stated', content({ aiUse: null })],
    ['R5', 'a sponsor is hidden', content({ funding: 'Sponsored by a maker of tablets.' })],
    ['L1', 'a word of hype comes in', say('This is a groundbreaking idea.')],
    ['L1', 'the title is hyped', content({ title: 'What stage 4 means: a revolutionary view' })],
    ['L3', 'the title withholds', content({ title: 'You won’t believe what stage 4 means' })],
    ['L5', 'an abbreviation is not explained', say('Ask about your ECOG.')],
    ['P1', 'a person becomes an illness', say('He was called a junkie by others.')],
    ['P2', 'a prognosis becomes a name', say('They live with a terminal illness.')],
    ['P3', 'a person is named beside an illness', say('The singer Jane Example was treated for depression.')],
    ['H1', 'the help box goes', without('crisisHelp'), sensitive],
    ['H1', 'no line answers here', facts({ region: 'AQ' }), sensitive],
    [
      'H1',
      'the box stands too low',
      (subject) => ({
        ...subject,
        content: {
          ...subject.content,
          body: {
            type: 'doc',
            content: [
              ...subject.content.body.content.filter(({ type }) => type !== 'crisisHelp'),
              crisisHelp('substance-use'),
            ],
          },
        },
      }),
      sensitive,
    ],
    ['H4', 'a dose is told', say('Take 20 mg in the evening.')],
    ['D1', 'it was modified before it was published', facts({ modifiedAt: new Date('2026-10-01') })],
    [
      'D1',
      'it was reviewed tomorrow',
      facts({ review: { ...reviewer, reviewedAt: new Date('2026-11-30') } }),
    ],
    [
      'D1',
      'the next review is too late',
      facts({ review: { ...reviewer, nextReviewDueOn: new Date('2031-01-01') } }),
    ],
    ['D2', 'something is new', say('This was found recently.')],
    [
      'D3',
      'figures changed in silence',
      (subject) => ({
        ...subject,
        published: JSON.parse(JSON.stringify(subject.content).replace('26.3 months', '26.5 months')),
      }),
    ],
    ['M1', 'a picture has no words', facts({ pictures: [{ ...goodPicture, alt: null }] })],
    ['M1', 'a picture has its file name', facts({ pictures: [{ ...goodPicture, alt: 'nurse.jpg' }] })],
    ['M2', 'the description goes', content({ description: '' })],
    [
      'M2',
      'the title is endless',
      content({ title: `What stage 4 means ${'and what it does not mean '.repeat(5)}` }),
    ],
    [
      'M3',
      'the card is of yesterday',
      facts({ card: { sizeBytes: 90_000, width: 1_200, height: 630, isCurrent: false } }),
    ],
    [
      'M3',
      'the card is too heavy',
      facts({ card: { sizeBytes: 400_000, width: 1_200, height: 630, isCurrent: true } }),
    ],
    ['M4', 'a link says here', put(p('More is told ', link('/articles/x', 'here'), '.'))],
    ['M4', 'a link leads nowhere', facts({ knownPaths: new Set(['/']) })],
    ['M5', 'a picture has no licence', facts({ pictures: [{ ...goodPicture, licence: '' }] })],
  ])('%s: %s', (expected, _what, fault, of = sound) => {
    expect(openRules(fault(of))).toEqual([expected])
  })

  test.each<[expected: string, what: string, fault: Fault]>([
    [
      'H3',
      'the harms go',
      (subject) => ({
        ...subject,
        content: {
          ...subject.content,
          body: {
            type: 'doc',
            content: subject.content.body.content.filter(
              (block) => !/side effect|harm|adverse|more fainted|kidney/i.test(JSON.stringify(block)),
            ),
          },
        },
      }),
    ],
  ])('%s: %s', (expected, _what, fault) => {
    expect(openRules(fault(treatment))).toContain(expected)
  })
})
