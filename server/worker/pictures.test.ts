import { expect, test } from 'vitest'
import type { PublicationEvent } from '#lib/publication/publication-event.ts'
import type { InnerAnswer } from '#server/next.ts'
import { PictureWorker } from '#server/worker/pictures.ts'
import { eventually } from '#tests/eventually.ts'

const first = '0190c0de-0000-7000-8000-000000000001'
const second = '0190c0de-0000-7000-8000-000000000002'

/** A worker whose Next answers from a table and remembers what it was asked. */
function openWorker(answers: Record<string, string> = {}) {
  const asked: string[] = []
  const troubles: string[] = []
  const ask = async (path: string): Promise<InnerAnswer> => {
    asked.push(path)
    return { status: 200, headers: new Map(), bytes: Buffer.from(answers[path] ?? '{}') }
  }
  return { asked, troubles, worker: new PictureWorker(ask, (what) => troubles.push(what)) }
}

const event = (articleId: string | null, kind: PublicationEvent['kind']): PublicationEvent => ({
  id: 1n,
  kind,
  keys: [],
  at: '2026-11-23T09:00:00Z',
  articleId,
})

test('makes the pictures of every article that changed or was corrected for safety, once', async () => {
  const { asked, worker } = openWorker()
  worker.hear([
    event(first, 'refresh'),
    event(null, 'refresh'),
    event(second, 'remove'),
    event(first, 'refresh'),
  ])
  await eventually(() => expect(asked).toHaveLength(2))
  await worker.close()
  expect(asked).toEqual([`/api/internal/pictures/${first}`, `/api/internal/pictures/${second}`])
})

test('makes what is missing from the time before it listened', async () => {
  const answers = { '/api/internal/pictures': JSON.stringify({ articleIds: [second] }) }
  const { asked, worker } = openWorker(answers)
  await worker.catchUp()
  await eventually(() => expect(asked).toContain(`/api/internal/pictures/${second}`))
  await worker.close()
})

test('reports an answer it cannot read, and goes on', async () => {
  const { asked, troubles, worker } = openWorker({ '/api/internal/pictures': 'not JSON' })
  await worker.catchUp()
  expect(troubles).toEqual(['looking for missing pictures'])
  worker.hear([event(first, 'refresh')])
  await eventually(() => expect(asked).toContain(`/api/internal/pictures/${first}`))
  await worker.close()
})

test('lets the article under way finish when it is closed, and takes up no other', async () => {
  const { promise, resolve } = Promise.withResolvers<InnerAnswer>()
  const asked: string[] = []
  const worker = new PictureWorker(
    (path) => {
      asked.push(path)
      return promise
    },
    () => {},
  )
  worker.hear([event(first, 'refresh'), event(second, 'refresh')])
  await eventually(() => expect(asked).toHaveLength(1))
  let closed = false
  const closing = worker.close().then(() => {
    closed = true
  })
  await Promise.resolve()
  expect(closed).toBe(false)
  resolve({ status: 200, headers: new Map(), bytes: Buffer.from('{}') })
  await closing
  expect(asked).toHaveLength(1)
})
