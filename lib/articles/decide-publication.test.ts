import { describe, expect, test } from 'vitest'
import type { ArticleContent } from '#lib/articles/article.ts'
import {
  type Change,
  decidePublication,
  listGaps,
  type PublicationCase,
} from '#lib/articles/decide-publication.ts'

const draft: PublicationCase = {
  contentHash: 'b',
  published: null,
  lastNumber: 0,
  gaps: [],
  embargo: null,
  approved: true,
  minorObjections: [],
}
const live: PublicationCase = { ...draft, lastNumber: 2, published: { number: 2, contentHash: 'a' } }
const unreviewed = { ...live, approved: false }
const at = new Date('2026-11-23T09:00:00Z')
const reason = 'The only reviewer is away, and the number readers see now is wrong.'
const granted = (revisionNumber: number, unreviewedReason: string | null = null) =>
  ({ ok: true, value: { revisionNumber, unreviewedReason } }) as const
const refused = <Refusal>(refusal: Refusal) => ({ ok: false, refusal }) as const
const first: Change = { kind: 'first' }
const minor: Change = { kind: 'minor', note: null }

const meaning: Change = { kind: 'meaning', note: 'News.' }

describe('whether an article may be published', () => {
  test.each<[string, PublicationCase, Change, ReturnType<typeof decidePublication>]>([
    ['a complete and approved draft becomes revision 1', draft, first, granted(1)],
    ['an approved change of a live article becomes the next revision', live, meaning, granted(3)],
    ['a withdrawn article continues its numbers', { ...live, published: null }, meaning, granted(3)],
    [
      'gaps are refused, each named',
      { ...draft, gaps: ['No topic is set.'] },
      first,
      refused({ kind: 'incomplete', gaps: ['No topic is set.'] }),
    ],
    [
      'a live article cannot be published for the first time again',
      live,
      first,
      refused({ kind: 'already-published', revisionNumber: 2 }),
    ],
    ['a change needs something published before it', draft, minor, refused({ kind: 'not-published-yet' })],
    [
      'unchanged content is refused',
      { ...live, contentHash: 'a' },
      minor,
      refused({ kind: 'nothing-changed' }),
    ],
    ['what nobody approved is refused', unreviewed, meaning, refused({ kind: 'not-reviewed' })],
    ['a minor change needs no review', unreviewed, minor, granted(3)],
    [
      'a change that is only called minor is refused, with the reasons',
      { ...unreviewed, minorObjections: ['A number changed.'] },
      minor,
      refused({ kind: 'not-minor', reasons: ['A number changed.'] }),
    ],
    [
      'an embargo that has not passed holds it back, review or not',
      { ...draft, embargo: { until: new Date('2026-11-23T09:00:01Z'), zone: 'Europe/London' } },
      first,
      refused({ kind: 'embargoed', until: new Date('2026-11-23T09:00:01Z'), zone: 'Europe/London' }),
    ],
    [
      'an embargo ends at its instant',
      { ...draft, embargo: { until: at, zone: 'Europe/London' } },
      first,
      granted(1),
    ],
  ])('%s', (_, article, change, expected) => {
    expect(decidePublication(article, { change, at })).toEqual(expected)
  })

  test.each<[string, PublicationCase, string, ReturnType<typeof decidePublication>]>([
    ['an editor’s reason stands in for a review, and is told', unreviewed, ` ${reason} `, granted(3, reason)],
    [
      'a reason of a few words is none',
      unreviewed,
      `Urgent${' '.repeat(40)}`,
      refused({ kind: 'reason-too-short', minLength: 40 }),
    ],
    ['with a review no reason is noted', live, reason, granted(3)],
  ])('%s', (_, article, words, expected) => {
    const wanted = { change: meaning, withoutReview: { reason: words }, at }
    expect(decidePublication(article, wanted)).toEqual(expected)
  })
})

const complete: ArticleContent = {
  title: 'A title',
  standfirst: 'A standfirst.',
  description: 'x'.repeat(70),
  topicIds: ['00000000-0000-4000-8000-000000000001'],
  authorIds: ['00000000-0000-4000-8000-000000000002'],
  editorIds: [],
  aiUse: 'none',
  funding: null,
  about: null,
  specialty: null,
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
  unresolvedLinks: [],
}

describe('what an article lacks before readers may see it', () => {
  test('a complete article lacks nothing', () => {
    expect(listGaps(complete)).toEqual([])
  })

  test.each<[Partial<ArticleContent>, string]>([
    [{ standfirst: '' }, 'The standfirst is missing.'],
    [{ description: 'x'.repeat(69) }, 'The description has 69 characters; it needs 70 to 200.'],
    [{ description: 'x'.repeat(201) }, 'The description has 201 characters; it needs 70 to 200.'],
    [{ topicIds: [] }, 'No topic is set.'],
    [{ authorIds: [] }, 'No author is named.'],
    [{ aiUse: null }, 'The use of AI is not stated.'],
    [{ body: { type: 'doc', content: [] } }, 'The body is empty.'],
  ])('%o', (change, sentence) => {
    expect(listGaps({ ...complete, ...change })).toEqual([sentence])
  })

  test('headings and markers that an import lost are named', () => {
    const body: ArticleContent['body'] = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { id: 'lost-1', level: 2 } },
        { type: 'paragraph', content: [{ type: 'citation', attrs: { references: [], raw: '[2]' } }] },
      ],
    }
    expect(listGaps({ ...complete, body })).toEqual(['1 heading is empty.', 'Markers without a source: [2].'])
  })
})
