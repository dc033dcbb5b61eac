import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ArticleContent } from '#lib/articles/article.ts'
import { doc, p } from '#lib/document/builders.ts'
import { EvidenceWatch, listUnanswered } from '#lib/editor/evidence-watch.ts'
import { Observable } from '#lib/editor/observable.ts'
import type { EvidenceDesk, EvidenceFacts } from '#lib/evidence/evidence-desk.ts'
import type { LiveReport } from '#lib/evidence/live-check.ts'
import type { EvidencePoint } from '#lib/evidence/points.ts'
import { formDone, untouched } from '#lib/form-state.ts'
import { calendar } from '#prisma/seed/calendar.ts'
import { seededSubject } from '#tests/evidence/subject.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const [article] = calendar.flatMap((deed) => (deed.kind === 'write' ? [deed.article] : []))
if (!article) throw new Error('The demonstration writes no article.')
const { content, ...facts } = seededSubject(article)

const point = (fingerprint: string): EvidencePoint => ({
  fingerprint,
  ruleId: 'E1',
  ruleVersion: 1,
  ruleName: 'Claim without a source',
  severity: 'asks',
  grave: false,
  subject: fingerprint,
  sentence: null,
  messages: ['It cites nothing.'],
  remedy: 'Cite a source.',
  place: { kind: 'part', part: 'body' },
})

const deskWith = (accepted: EvidencePoint[], contentHash = 'a'): EvidenceDesk => ({
  facts,
  screen: {
    articleId: '1',
    contentHash,
    ruleSet: '1.2',
    checkedAt: new Date(0),
    left: '',
    leftCount: 0,
    blocks: [],
    asks: [],
    accepted: accepted.map((one) => ({
      point: { ...one, message: '', editorPath: '', grave: false },
      answers: [],
    })),
    atPublishing: [],
    informs: [],
    passed: [],
  },
})

/** An open draft, a server that counts its readings, and a worker that answers when it is told to. */
function open(found: () => EvidencePoint[], desk: () => EvidenceDesk = () => deskWith([])) {
  let shown: ArticleContent = content
  const changes = new Observable(0)
  const state = new Observable<{ phase: string; version: number }>({ phase: 'saved', version: 1 })
  const counts = { read: 0, checked: 0 }
  const forms: FormData[] = []
  const watch = new EvidenceWatch(
    { changes, content: () => shown, keeper: { state } },
    {
      read: async () => {
        counts.read += 1
        return desk()
      },
      check: async (_facts: EvidenceFacts, checked): Promise<LiveReport> => {
        counts.checked += 1
        expect(checked).toBe(shown)
        return { points: found(), marks: [], passedCount: 54 }
      },
      answer: async (_before, form) => {
        forms.push(form)
        return formDone('Recorded.')
      },
    },
  )
  const type = (text: string) => {
    shown = { ...shown, body: doc(...content.body.content, p(text)) }
    changes.set(changes.get() + 1)
  }
  const save = () => state.set({ phase: 'saved', version: state.get().version + 1 })
  return { watch, counts, forms, type, save, stop: watch.start() }
}

const settle = () => vi.advanceTimersByTimeAsync(1_000)

test('a text is checked once after a pause, however many keys came before it', async () => {
  const { counts, type, stop } = open(() => [])
  await settle()
  expect(counts).toEqual({ read: 1, checked: 1 })
  for (const text of ['O', 'On', 'One']) type(text)
  await settle()
  expect(counts).toEqual({ read: 1, checked: 2 })
  stop()
  type('Nobody watches any more')
  await settle()
  expect(counts.checked).toBe(2)
})

test('a save is read after only when the server has not seen a point', async () => {
  const points: EvidencePoint[] = []
  const { counts, type, save, stop } = open(() => [...points])
  await settle()
  save()
  await settle()
  expect(counts.read).toBe(1)
  points.push(point('new'))
  type('A claim.')
  await settle()
  expect(counts.read).toBe(1)
  save()
  await settle()
  expect(counts.read).toBe(2)
  stop()
})

test('an answer goes to the text the server has, and what was answered is read again', async () => {
  const { watch, counts, forms, stop } = open(
    () => [point('answered'), point('open')],
    () => deskWith([point('answered')], 'newest'),
  )
  await settle()
  await watch.answer(untouched, new FormData())
  expect(forms[0]?.get('contentHash')).toBe('newest')
  expect(counts.read).toBe(3)
  const [report, desk] = [watch.report.get(), watch.desk.get()]
  if (!report || !desk) throw new Error('Nothing was checked.')
  expect(listUnanswered(report, desk).map(({ fingerprint }) => fingerprint)).toEqual(['open'])
  stop()
})
