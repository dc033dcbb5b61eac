import { describe, expect, test } from 'vitest'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { withdrawArticle } from '#lib/articles/withdraw.commands.ts'
import { cite, doc, h2, lostCitation, p, picture } from '#lib/document/builders.ts'
import { testDatabase } from '#tests/database.ts'
import {
  granted,
  makeDraft,
  makePublished,
  makeReference,
  onMonday,
  withoutReview,
} from '#tests/factories.ts'

const { db } = await testDatabase()
const eventsAfter = (id: bigint) =>
  db.publicationEvent.findMany({ where: { id: { gt: id } }, orderBy: { id: 'asc' } })
const first = { kind: 'first' } as const
const safety = {
  kind: 'correction',
  note: 'The dose was wrong.',
  correction: { severity: 'safety', was: '10 mg', isNow: '1 mg', reason: 'A slip of ours.' },
} as const

describe('publishing', () => {
  test('gives readers the first revision, with its sources in order of mention', async () => {
    const [one, two] = [await makeReference(db), await makeReference(db)]
    const { articleId, revisionId, contentHash } = await makePublished(db, {
      body: doc(p('Two', cite(two), ' then one', cite(one, two), '.')),
    })
    const revision = await db.revision.findUniqueOrThrow({
      where: { id: revisionId },
      include: { citations: { orderBy: { ordinal: 'asc' } } },
    })
    expect(revision).toMatchObject({
      articleId,
      number: 1,
      contentHash,
      changeKind: 'first',
      publishedAt: onMonday.at,
    })
    expect(revision.citations.map((citation) => citation.referenceId)).toEqual([two, one])
  })

  test('of a version somebody saved over is refused and changes nothing', async () => {
    const { articleId, version, content } = await makeDraft(db)
    granted(await saveDraft(db, { articleId, version, content: { ...content, title: 'Newer' } }, onMonday))
    const result = await publishArticle(db, { articleId, version, change: first, withoutReview }, onMonday)
    expect(result).toEqual({ ok: false, refusal: { kind: 'stale-version', version: 2 } })
    expect(await db.revision.count({ where: { articleId } })).toBe(0)
  })

  test('of a text with a lost heading and a marker without a source is refused', async () => {
    const body = doc(h2('', 'lost-1'), p('Nobody is alone.', lostCitation('[2]')))
    const { articleId, version } = await makeDraft(db, { body })
    const result = await publishArticle(db, { articleId, version, change: first, withoutReview }, onMonday)
    expect(result).toEqual({
      ok: false,
      refusal: { kind: 'incomplete', gaps: ['1 heading is empty.', 'Markers without a source: [2].'] },
    })
  })

  test('of a source that is not in the library is refused', async () => {
    const { articleId, version } = await makeDraft(db, { body: doc(p('x', cite(crypto.randomUUID()))) })
    const result = await publishArticle(db, { articleId, version, change: first, withoutReview }, onMonday)
    expect(result).toMatchObject({ refusal: { gaps: ['1 cited source is not in the library.'] } })
  })

  test('of a picture that is not in the library is refused', async () => {
    const { articleId, version } = await makeDraft(db, { body: doc(picture(crypto.randomUUID())) })
    const result = await publishArticle(db, { articleId, version, change: first, withoutReview }, onMonday)
    expect(result).toMatchObject({ refusal: { gaps: ['1 picture is not in the library.'] } })
  })

  test('eight times at once gives one revision and seven refusals', async () => {
    const { articleId, version } = await makeDraft(db)
    const request = { articleId, version, change: first, withoutReview }
    const results = await Promise.all(Array.from({ length: 8 }, () => publishArticle(db, request, onMonday)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await db.revision.count({ where: { articleId } })).toBe(1)
  })

  test('a minor change leaves the modified date, a change of meaning moves it', async () => {
    const { articleId, version, content } = await makePublished(db)
    const onTuesday = { ...onMonday, at: new Date('2026-11-24T09:00:00Z') }
    const modifiedAfter = async (
      from: number,
      title: string,
      change: Parameters<typeof publishArticle>[1]['change'],
    ) => {
      granted(await saveDraft(db, { articleId, version: from, content: { ...content, title } }, onTuesday))
      granted(await publishArticle(db, { articleId, version: from + 1, change, withoutReview }, onTuesday))
      return (await db.article.findUniqueOrThrow({ where: { id: articleId } })).modifiedAt
    }
    expect(await modifiedAfter(version, 'A comma', { kind: 'minor', note: null })).toEqual(onMonday.at)
    expect(await modifiedAfter(version + 2, 'News', { kind: 'meaning', note: 'News.' })).toEqual(onTuesday.at)
  })

  test('a safety correction removes the old page and refreshes the pages that only name it', async () => {
    const { articleId, version, content, eventId } = await makePublished(db)
    granted(await saveDraft(db, { articleId, version, content: { ...content, title: 'Mended' } }, onMonday))
    granted(
      await publishArticle(db, { articleId, version: version + 1, change: safety, withoutReview }, onMonday),
    )
    const events = await eventsAfter(eventId)
    expect(events.map(({ kind, keys }) => ({ kind, own: keys.includes(`article:${articleId}`) }))).toEqual([
      { kind: 'remove', own: true },
      { kind: 'refresh', own: false },
    ])
    expect(events[1]?.keys).toEqual(expect.arrayContaining([`card:${articleId}`, 'corrections', 'articles']))
  })
})

describe('withdrawing', () => {
  test('hides everything but the reason', async () => {
    const { articleId, version } = await makePublished(db)
    granted(await withdrawArticle(db, { articleId, version, reason: 'The trial was retracted.' }, onMonday))
    const article = await db.article.findUniqueOrThrow({ where: { id: articleId } })
    expect(article).toMatchObject({
      state: 'withdrawn',
      publishedRevisionId: null,
      withdrawalReason: 'The trial was retracted.',
    })
  })

  test('needs a reason, and something published', async () => {
    const { articleId, version } = await makeDraft(db)
    const without = await withdrawArticle(db, { articleId, version, reason: ' ' }, onMonday)
    const unpublished = await withdrawArticle(db, { articleId, version, reason: 'Why' }, onMonday)
    expect([without, unpublished]).toMatchObject([
      { refusal: { kind: 'reason-missing' } },
      { refusal: { kind: 'not-published' } },
    ])
  })
})
