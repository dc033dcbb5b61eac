import { expect, test } from 'vitest'
import { Unavailable } from '#server/shelf/maker.ts'
import { warmUp } from '#server/worker/warm-up.ts'
import { testDatabase } from '#tests/database.ts'
import { makeDraft, makePublished } from '#tests/factories.ts'

const { db } = await testDatabase()
const settings = {
  name: 'B',
  tagline: '',
  description: '',
  contactEmail: 'e@example.org',
  region: 'GB',
  locale: 'en-GB',
}
await db.siteSettings.create({ data: settings })
await makePublished(db, {}, { slug: 'published' })
await makeDraft(db, {}, 'draft')

/** A shelf that notes what is asked of it; `onAsked` may refuse. */
function shelfThat(onAsked: (path: string) => void) {
  const asked: string[] = []
  const answer = async (path: string): Promise<never> => {
    asked.push(path)
    onAsked(path)
    return {} as never
  }
  return { asked, shelf: { answer } }
}

test('lists and published articles are put on the shelf, drafts are not', async () => {
  const { asked, shelf } = shelfThat(() => {})
  await warmUp(shelf, new AbortController().signal)
  expect(asked).toEqual(expect.arrayContaining(['/', '/articles', '/articles/published']))
  expect(asked).not.toContain('/articles/draft')
})

test('it ends when the process is asked to end', async () => {
  const stop = new AbortController()
  const { asked, shelf } = shelfThat(() => stop.abort())
  await warmUp(shelf, stop.signal)
  expect(asked).toHaveLength(1)
})

test('it ends quietly when pages cannot be made', async () => {
  const { asked, shelf } = shelfThat(() => {
    throw new Unavailable('The database does not answer')
  })
  await warmUp(shelf, new AbortController().signal)
  expect(asked).toHaveLength(1)
})
