import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ArticleContent, emptyContent } from '#lib/articles/article.ts'
import type { SaveAnswer } from '#lib/articles/save.views.ts'
import { doc, p } from '#lib/document/builders.ts'
import { DraftKeeper, type SaveRequest, type Versioned } from '#lib/editor/draft-keeper.ts'
import { describeSaving, type SavePhase, wouldLose } from '#lib/editor/save-state.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const wrote = (text: string): ArticleContent => ({
  ...emptyContent(),
  title: 'Stage 4',
  body: doc(p(text)),
})

/** A server and a browser that answer as they are told, and remember what they were given. */
function desk(answer: (request: SaveRequest, count: number) => SaveAnswer | null) {
  let shown = wrote('')
  const sent: SaveRequest[] = []
  const kept: (Versioned | null)[] = []
  const full = { storage: false }
  const keeper = new DraftKeeper(
    { version: 4, content: wrote('') },
    {
      read: () => shown,
      send: async (request) => {
        sent.push(request)
        const said = answer(request, sent.length)
        if (!said) throw new TypeError('Failed to fetch')
        return said
      },
      keep: async (text) => {
        if (full.storage) throw new Error('QuotaExceededError')
        kept.push(text)
      },
    },
  )
  const type = (text: string) => {
    shown = wrote(text)
    keeper.touch()
  }
  return { keeper, sent, kept, type, full, state: () => keeper.state.get() }
}

const accept = (version: number): SaveAnswer => ({
  status: 200,
  body: { version, savedAt: '2026-11-24T06:00:00Z', present: [] },
})
const unavailable: SaveAnswer = { status: 503, body: { kind: 'unavailable', message: '' } }
const signedOut: SaveAnswer = { status: 401, body: { kind: 'signed-out', message: '' } }
const stale = (version: number, content: ArticleContent): SaveAnswer => ({
  status: 409,
  body: { kind: 'stale-version', version, content, savedByName: 'Bea', savedAt: '2026-11-24T06:00:00Z' },
})

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test('what was typed is in the browser within two seconds and on the server soon after the last key', async () => {
  const { sent, kept, type, state } = desk(() => accept(5))
  type('One')
  await pass(700)
  expect(kept).toEqual([{ version: 4, content: wrote('One') }])
  expect(sent).toEqual([])
  await pass(900)
  expect(sent).toEqual([{ baseVersion: 4, before: wrote(''), after: wrote('One') }])
  expect(state()).toMatchObject({ phase: 'saved', version: 5 })
  expect(kept.at(-1)).toBe(null)
})

test('who never stops typing is saved every five seconds all the same, and kept every two', async () => {
  const { sent, kept, type } = desk((_request, count) => accept(4 + count))
  for (let key = 1; key <= 50; key += 1) {
    type(`Key ${key}`)
    await pass(200)
  }
  expect(sent.length).toBe(2)
  expect(kept.length).toBeGreaterThanOrEqual(6)
})

test('one save is on its way at a time, and what was typed meanwhile follows it', async () => {
  let finish: (answer: SaveAnswer) => void = () => {}
  const versions: number[] = []
  let shown = wrote('First')
  const keeper = new DraftKeeper(
    { version: 1, content: wrote('') },
    {
      read: () => shown,
      send: ({ baseVersion }) => {
        versions.push(baseVersion)
        return new Promise<SaveAnswer>((resolve) => {
          finish = resolve
        })
      },
      keep: async () => {},
    },
  )
  keeper.touch()
  await pass(1_500)
  shown = wrote('Second')
  keeper.touch()
  keeper.saveNow()
  await pass(4_000)
  expect(versions).toEqual([1])
  finish(accept(2))
  await pass(2_000)
  expect(versions).toEqual([1, 2])
})

test.each<[string, () => SaveAnswer | null, SavePhase]>([
  ['the network is gone', () => null, 'unreachable'],
  ['the database is away', () => unavailable, 'unreachable'],
  ['the session has ended', () => signedOut, 'signed-out'],
] as const)(
  'when %s nothing is lost for five minutes, and the text arrives when it is over',
  async (_what, fail, phase) => {
    let over = false
    const { sent, kept, type, state } = desk(() => (over ? accept(5) : fail()))
    type('Kept all along')
    await pass(2_000)
    expect(state()).toMatchObject({ phase, kept: true })
    expect(wouldLose(state())).toBe(false)
    await pass(150_000)
    type('Kept all along, and more')
    await pass(150_000)
    expect(kept.at(-1)).toEqual({ version: 4, content: wrote('Kept all along, and more') })
    over = true
    await pass(15_000)
    expect(state()).toMatchObject({ phase: 'saved', version: 5 })
    expect(sent.at(-1)?.after).toEqual(wrote('Kept all along, and more'))
    expect(sent.length).toBeLessThan(30)
  },
)

test('coming online again is reason enough to try at once', async () => {
  let online = false
  const { keeper, type, state } = desk(() => (online ? accept(5) : null))
  type('Text')
  await pass(30_000)
  online = true
  keeper.saveNow()
  await pass(0)
  expect(state().phase).toBe('saved')
})

test('a save that arrived although its answer was lost is no conflict', async () => {
  const { sent, type, state } = desk((request, count) => {
    if (count === 1) return null
    return request.baseVersion === 4 ? stale(5, wrote('Text')) : accept(6)
  })
  type('Text')
  await pass(1_500)
  type('Text, continued')
  await pass(10_000)
  expect(state()).toMatchObject({ phase: 'saved', version: 6, conflict: null })
  expect(sent.at(-1)).toEqual({ baseVersion: 5, before: wrote('Text'), after: wrote('Text, continued') })
})

test('a version that changed no text is followed without asking', async () => {
  const { type, state } = desk((request) => (request.baseVersion === 4 ? stale(9, wrote('')) : accept(10)))
  type('Mine')
  await pass(4_000)
  expect(state()).toMatchObject({ phase: 'saved', version: 10 })
})

test('a save of another in between stops saving, keeps both texts, and goes on as decided', async () => {
  const { keeper, sent, kept, type, state } = desk((request) =>
    request.baseVersion === 4 ? stale(5, wrote('Theirs')) : accept(6),
  )
  type('Mine')
  await pass(2_000)
  expect(state()).toMatchObject({ phase: 'stale', conflict: { savedByName: 'Bea' } })
  type('Mine, going on')
  await pass(20_000)
  expect(sent.length).toBe(1)
  expect(kept.at(-1)).toEqual({ version: 4, content: wrote('Mine, going on') })
  keeper.rebase({ version: 5, content: wrote('Theirs') })
  await pass(0)
  expect(sent.at(-1)).toEqual({ baseVersion: 5, before: wrote('Theirs'), after: wrote('Mine, going on') })
  expect(state()).toMatchObject({ phase: 'saved', version: 6, conflict: null })
})

test('a text the server refuses is kept, the reason shown, and the next change is sent again', async () => {
  const message = 'Block 4 (table): No more than 200 parts may stand here.'
  const { kept, type, state, sent } = desk((_request, count) =>
    count === 1 ? { status: 422, body: { kind: 'invalid', path: 'body.content[3]', message } } : accept(5),
  )
  type('Too much')
  await pass(30_000)
  expect(state()).toMatchObject({ phase: 'refused', problem: message, kept: true })
  expect(describeSaving(state(), 0)).toContain(message)
  expect(sent.length).toBe(1)
  type('Less')
  await pass(2_000)
  expect(state().phase).toBe('saved')
  expect(kept.at(-1)).toBe(null)
})

test('leaving is only warned of when neither the server nor the browser has the text', async () => {
  const { type, state, full } = desk(() => null)
  full.storage = true
  type('Nowhere else')
  await pass(10_000)
  expect(wouldLose(state())).toBe(true)
  full.storage = false
  type('Now in the browser')
  await pass(2_000)
  expect(wouldLose(state())).toBe(false)
})
