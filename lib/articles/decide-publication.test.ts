import { describe, expect, test } from 'vitest'
import type { ArticleContent } from '#lib/articles/article.ts'
import {
  type Change,
  decidePublication,
  listGaps,
  type PublicationCase,
} from '#lib/articles/decide-publication.ts'

const draft: PublicationCase = { version: 3, state: 'draft', published: null, contentHash: 'b', gaps: [] }
const live: PublicationCase = { ...draft, state: 'published', published: { number: 2, contentHash: 'a' } }
const first: Change = { kind: 'first' }
const minor: Change = { kind: 'minor', note: null }

describe('whether an article may be published', () => {
  test.each<[string, PublicationCase, Change, ReturnType<typeof decidePublication>]>([
    ['a complete draft becomes revision 1', draft, first, { ok: true, value: { revisionNumber: 1 } }],
    [
      'a change of a live article becomes the next revision',
      live,
      minor,
      { ok: true, value: { revisionNumber: 3 } },
    ],
    [
      'a stale version is refused with the present one',
      { ...draft, version: 4 },
      first,
      { ok: false, refusal: { kind: 'stale-version', version: 4 } },
    ],
    [
      'a withdrawn article is refused',
      { ...draft, state: 'withdrawn' },
      first,
      { ok: false, refusal: { kind: 'withdrawn' } },
    ],
    [
      'gaps are refused, each named',
      { ...draft, gaps: ['No topic is set.'] },
      first,
      { ok: false, refusal: { kind: 'incomplete', gaps: ['No topic is set.'] } },
    ],
    [
      'a live article cannot be published for the first time again',
      live,
      first,
      { ok: false, refusal: { kind: 'already-published', revisionNumber: 2 } },
    ],
    [
      'a change needs something published before it',
      draft,
      minor,
      { ok: false, refusal: { kind: 'not-published-yet' } },
    ],
    [
      'unchanged content is refused',
      { ...live, contentHash: 'a' },
      minor,
      { ok: false, refusal: { kind: 'nothing-changed' } },
    ],
  ])('%s', (_, article, change, expected) => {
    expect(decidePublication(article, { version: 3, change })).toEqual(expected)
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
