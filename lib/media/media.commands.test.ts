import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { doc, picture } from '#lib/document/builders.ts'
import {
  creditPictures,
  describePicture,
  putPictureBack,
  removePicture,
  replacePicture,
} from '#lib/media/media.commands.ts'
import { getDeskPicture, listMedia, listPictures } from '#lib/media/media.queries.ts'
import { mediaFilterSchema } from '#lib/media/media-filter.ts'
import { receivePicture } from '#lib/media/receive-picture.commands.ts'
import { makeDueRenditions } from '#lib/media/renditions.commands.ts'
import { sweepFiles } from '#lib/media/sweep-files.commands.ts'
import { diskStorage } from '#lib/platform/storage-disk.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole, granted, keysAnnounced, makePublished, onMonday } from '#tests/factories.ts'
import { drawing } from '#tests/picture-corpus.ts'

const { db } = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'bedside-media-'))
const house = { db, storage: diskStorage(folder) }
afterAll(() => rm(folder, { recursive: true }))
const editor = asRole('editor')
let drawn = 100

async function addPicture(width = 900): Promise<string> {
  await db.throttle.deleteMany()
  drawn += 1
  const bytes = await drawing(width, drawn).png().toBuffer()
  const body = new Blob([Uint8Array.from(bytes)]).stream()
  return granted(await receivePicture(house, { body, fileName: `pool-${drawn}.png` }, editor)).mediaId
}

const words = {
  decorative: false,
  longDescription: '',
  credit: 'Sample Photographer',
  licence: 'CC BY 4.0',
  aiMade: false,
  focalX: 25,
  focalY: 75,
}

const latestEvent = async () => (await db.publicationEvent.findFirst({ orderBy: { id: 'desc' } }))?.id ?? 0n

test('what is said about a picture is saved, and every page that shows it is made anew', async () => {
  const id = await addPicture()
  const { articleId } = await makePublished(db, { body: doc(picture(id, 'The pool.')) })
  const before = await latestEvent()
  granted(await describePicture(db, { ...words, id, version: 1, alt: 'A pool' }, editor))
  expect(await getDeskPicture(db, id)).toMatchObject({
    alt: 'A pool',
    focalX: 0.25,
    version: 2,
    inRevisions: true,
  })
  expect(await keysAnnounced(db, before)).toEqual([[`article:${articleId}`]])
  expect(await describePicture(db, { ...words, id, version: 1, alt: 'Late' }, editor)).toMatchObject({
    refusal: { kind: 'stale-version', version: 2, present: { alt: 'A pool' } },
  })
})

test.each([
  ['', false, /Say what the picture shows/],
  ['pool.png', false, /only a file name/],
  ['IMG_1234', false, /only a file name/],
  ['A pool', true, /no alt text/],
])('alt text %j of a picture that is decorative: %j is sent back', async (alt, decorative, problem) => {
  const id = await addPicture()
  expect(await describePicture(db, { ...words, id, version: 1, alt, decorative }, editor)).toMatchObject({
    refusal: { kind: 'field', field: 'alt', problem: expect.stringMatching(problem) },
  })
})

test('a new picture takes the place of an old one wherever it is named, and can be taken back', async () => {
  const [oldest, old, fresh] = [await addPicture(), await addPicture(), await addPicture()]
  const { articleId } = await makePublished(db, { body: doc(picture(oldest, 'The pool.')) })
  granted(await replacePicture(db, { id: oldest, version: 1, byId: old }, editor))
  const before = await latestEvent()
  granted(await replacePicture(db, { id: old, version: 2, byId: fresh }, editor))
  expect(await keysAnnounced(db, before)).toEqual([[`article:${articleId}`]])
  const [shown] = await listPictures(db, [oldest])
  const { picture: wanted } = (await getDeskPicture(db, fresh)) ?? {}
  expect(shown).toEqual({ ...wanted, id: oldest })
  expect(await replacePicture(db, { id: fresh, version: 2, byId: old }, editor)).toMatchObject({ ok: false })
  granted(await putPictureBack(db, { id: oldest, version: 2 }, editor))
  expect((await listPictures(db, [oldest]))[0]?.renditions).not.toEqual(wanted?.renditions)
})

test('authors may not replace what readers see, nor remove anything', async () => {
  const id = await addPicture()
  const author = asRole('author')
  expect(await replacePicture(db, { id, version: 1, byId: id }, author)).toMatchObject({ ok: false })
  expect(await removePicture(db, { id, version: 1 }, author)).toMatchObject({
    refusal: { kind: 'role-may-not' },
  })
})

test('a picture that an article names stays; one nobody uses goes, and a day later its files', async () => {
  const [used, unused] = [await addPicture(), await addPicture()]
  await makePublished(db, { body: doc(picture(used, 'The pool.')) })
  expect(await removePicture(db, { id: used, version: 1 }, editor)).toMatchObject({
    refusal: { kind: 'field' },
  })
  const filter = mediaFilterSchema.parse({ show: 'unused' })
  const ids = (await listMedia(db, filter)).lines.map(({ id }) => id)
  expect(ids).toContain(unused)
  expect(ids).not.toContain(used)
  granted(await removePicture(db, { id: unused, version: 1 }, editor))
  expect(await getDeskPicture(db, unused)).toBeNull()
  const { hash } = await db.media.findUniqueOrThrow({ where: { id: unused } })
  await house.storage.put(`${'f'.repeat(64)}.png`, Buffer.from('orphan'))
  for await (const { key } of house.storage.list())
    await utimes(join(folder, key.slice(0, 2), key), new Date(0), new Date(0))
  const soon = new Date(onMonday.at.getTime() + 3_600_000)
  expect(await sweepFiles(house, soon)).toBe(1)
  expect(await house.storage.exists(`${hash}.png`)).toBe(true)
  expect(await sweepFiles(house, new Date(onMonday.at.getTime() + 25 * 3_600_000))).toBe(2)
  expect(await house.storage.exists(`${hash}.png`)).toBe(false)
})

test('several pictures get one licence; what was left empty stays', async () => {
  const ids = [await addPicture(), await addPicture()]
  granted(await creditPictures(db, { ids, credit: 'Sample Photographer', licence: '' }, editor))
  expect(granted(await creditPictures(db, { ids, credit: '', licence: 'CC0' }, editor))).toEqual({ count: 2 })
  const { lines } = await listMedia(db, mediaFilterSchema.parse({ q: 'sample PHOTOGRAPHER' }))
  expect(lines.filter(({ id }) => ids.includes(id)).map(({ licence }) => licence)).toEqual(['CC0', 'CC0'])
})

test('every size is made in every format, once, and live pages hear of it', async () => {
  await db.media.updateMany({ data: { renditionsDueAt: null } })
  const id = await addPicture(1_000)
  const { articleId } = await makePublished(db, { body: doc(picture(id, 'The pool.')) })
  const before = await latestEvent()
  const signal = new AbortController().signal
  const done = await Promise.all([makeDueRenditions(house, signal), makeDueRenditions(house, signal)])
  expect(done.toSorted()).toEqual([false, true])
  const desk = await getDeskPicture(db, id)
  expect(desk?.making).toBe('ready')
  const sizes = desk?.picture.renditions.map(({ width, mimeType }) => `${width} ${mimeType}`)
  expect(sizes).toEqual(
    [480, 800, 1_000].flatMap((width) => [
      `${width} image/avif`,
      `${width} image/webp`,
      `${width} image/jpeg`,
    ]),
  )
  for (const { path, width } of desk?.picture.renditions ?? []) {
    const bytes = await house.storage.get(path.slice('/media/'.length))
    expect((await sharp(bytes ?? undefined).metadata()).width).toBe(width)
  }
  expect(await keysAnnounced(db, before)).toEqual([[`article:${articleId}`]])
})

test('a picture whose original is gone waits longer each time, and says why', async () => {
  const id = await addPicture()
  const { hash } = await db.media.findUniqueOrThrow({ where: { id } })
  await house.storage.remove(`${hash}.png`)
  await makeDueRenditions(house, new AbortController().signal)
  expect(await db.media.findUnique({ where: { id } })).toMatchObject({
    renditionsTries: 1,
    renditionsError: 'The original is not in the store.',
    renditionsDueAt: expect.any(Date),
  })
})
