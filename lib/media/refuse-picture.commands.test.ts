import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { receivePicture, uploadLimit } from '#lib/media/receive-picture.commands.ts'
import { describeUploadRefusal, uploadRefusalStatus } from '#lib/media/upload-refusal.ts'
import { StorageFull } from '#lib/platform/storage-key.ts'
import { asRole, makeUser } from '#tests/factories.ts'
import {
  boxFile,
  compressedTextBomb,
  drawing,
  manyFramedGif,
  movingPng,
  promisingPng,
  scanBomb,
  tinyZip,
  withJpegSegment,
  withPngChunks,
} from '#tests/picture-corpus.ts'
import { bodyOf, openPictureHouse } from '#tests/picture-house.ts'

const { db, storage, house, author, upload, listFiles, original } = await openPictureHouse()
const jpeg = await drawing().jpeg().toBuffer()
const png = await drawing().png().toBuffer()
const otherPng = await drawing().negate().png().toBuffer()
const webp = await drawing().webp().toBuffer()

describe('refuses', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  test.each<[string, () => Promise<Buffer> | Buffer, object, number]>([
    ['nothing', () => Buffer.alloc(0), { kind: 'empty' }, 422],
    ['an SVG', () => Buffer.from(svg), { kind: 'foreign-format', format: 'svg' }, 415],
    [
      'an SVG with a prologue',
      () => Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- a -->\n${svg}`),
      { kind: 'foreign-format', format: 'svg' },
      415,
    ],
    [
      'a compressed SVG',
      () => Buffer.from('1f8b08000000', 'hex'),
      { kind: 'foreign-format', format: 'archive' },
      415,
    ],
    ['a HEIC', () => boxFile('heic'), { kind: 'foreign-format', format: 'heic' }, 415],
    [
      'an AVIF',
      () => drawing().avif({ effort: 0 }).toBuffer(),
      { kind: 'foreign-format', format: 'avif' },
      415,
    ],
    ['a TIFF', () => drawing().tiff().toBuffer(), { kind: 'foreign-format', format: 'tiff' }, 415],
    ['a GIF', () => drawing().gif().toBuffer(), { kind: 'foreign-format', format: 'gif' }, 415],
    ['a GIF of 10,000 frames', () => manyFramedGif(10_000), { kind: 'foreign-format', format: 'gif' }, 415],
    [
      'a GIF that is also a script',
      () => Buffer.from('GIF89a/*\0\0*/=1;alert(1)'),
      { kind: 'foreign-format', format: 'gif' },
      415,
    ],
    ['a BMP', () => Buffer.from(`BM${'\0'.repeat(600)}`), { kind: 'foreign-format', format: 'bmp' }, 415],
    [
      'an icon',
      () => Buffer.from(`\0\0\x01\0${'\0'.repeat(600)}`),
      { kind: 'foreign-format', format: 'ico' },
      415,
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), { kind: 'foreign-format', format: 'pdf' }, 415],
    [
      'a PDF that holds a JPEG',
      () => Buffer.concat([Buffer.from('%PDF-1.7\n'), jpeg]),
      { kind: 'foreign-format', format: 'pdf' },
      415,
    ],
    ['a video called a JPEG', () => boxFile('isom'), { kind: 'foreign-format', format: 'video' }, 415],
    ['a ZIP', () => tinyZip(), { kind: 'foreign-format', format: 'archive' }, 415],
    [
      'a page',
      () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
      { kind: 'foreign-format', format: 'page' },
      415,
    ],
    ['plain words', () => Buffer.from('hello'), { kind: 'foreign-format', format: 'unknown' }, 415],
    ['a JPEG cut short', () => jpeg.subarray(0, jpeg.length / 2), { kind: 'unreadable' }, 422],
    ['a JPEG of which only the first bytes came', () => jpeg.subarray(0, 12), { kind: 'broken' }, 422],
    ['a PNG cut short', () => png.subarray(0, png.length / 2), { kind: 'unreadable' }, 422],
    ['a PNG without data', () => png.subarray(0, 33), { kind: 'broken' }, 422],
    ['a WebP cut short', () => webp.subarray(0, webp.length / 2), { kind: 'broken' }, 422],
    [
      'a PNG with a broken checksum',
      () => Buffer.from(png).fill(0xee, 200, 260),
      { kind: 'unreadable' },
      422,
    ],
    ['a PNG without a size', () => promisingPng(0, 10), { kind: 'broken' }, 422],
    [
      'a picture of 50,000 × 50,000 in a kilobyte',
      () => promisingPng(50_000, 50_000),
      { kind: 'too-many-pixels', width: 50_000, height: 50_000 },
      413,
    ],
    [
      'a picture just over 40 million pixels',
      () => promisingPng(8_000, 5_001),
      { kind: 'too-many-pixels' },
      413,
    ],
    [
      'a picture that promises lines it has not',
      () => promisingPng(4_000, 4_000),
      { kind: 'unreadable' },
      422,
    ],
    ['a moving PNG', () => movingPng(png), { kind: 'animated' }, 422],
    [
      'a moving WebP',
      () =>
        sharp([png, otherPng], { join: { animated: true } })
          .webp()
          .toBuffer(),
      { kind: 'animated' },
      422,
    ],
    ['30 MB', () => Buffer.concat([jpeg, Buffer.alloc(30_000_000)]), { kind: 'too-large' }, 413],
    [
      'one byte over 15 MB',
      () => Buffer.concat([jpeg, Buffer.alloc(15 * 1024 * 1024 + 1 - jpeg.length)]),
      { kind: 'too-large' },
      413,
    ],
  ])('%s, and keeps neither file nor row', async (_name, make, refusal, status) => {
    const before = { rows: await db.media.count(), files: await listFiles() }
    const answer = await upload(await make())
    expect(answer).toMatchObject({ ok: false, refusal })
    if (answer.ok) return
    expect(uploadRefusalStatus(answer.refusal)).toBe(status)
    expect(describeUploadRefusal(answer.refusal)).toMatch(/^[A-Z].{20,}\.$/)
    expect({ rows: await db.media.count(), files: await listFiles() }).toEqual(before)
  })

  test('whoever may not add pictures, before a byte of theirs is read', async () => {
    let read = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          read += 1
          controller.enqueue(Uint8Array.from(jpeg))
        },
      },
      { highWaterMark: 0 },
    )
    const answer = await receivePicture(house, { body, fileName: 'a.jpg' }, asRole('medical_reviewer'))
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'role-may-not' } })
    expect(read).toBe(0)
  })

  test('an upload that breaks off', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Uint8Array.from(jpeg)),
      pull: (controller) => controller.error(new Error('gone')),
    })
    expect(await receivePicture(house, { body, fileName: 'a.jpg' }, author)).toMatchObject({
      refusal: { kind: 'interrupted' },
    })
  })

  test('the 61st upload of a user within an hour', async () => {
    await db.throttle.deleteMany()
    const me = { ...author, actor: { ...author.actor, id: (await makeUser(db)).id } }
    const tryIt = () => receivePicture(house, { body: bodyOf(Buffer.from('x')), fileName: 'a' }, me)
    for (let count = 0; count < uploadLimit.attempts; count += 1)
      expect(await tryIt()).toMatchObject({ refusal: { kind: 'foreign-format' } })
    expect(await tryIt()).toMatchObject({ refusal: { kind: 'throttled', waitSeconds: expect.any(Number) } })
  })

  test('a third upload of a user while two are going on', async () => {
    await db.throttle.deleteMany()
    const open: ReadableStreamDefaultController<Uint8Array>[] = []
    const slow = () => new ReadableStream<Uint8Array>({ start: (controller) => void open.push(controller) })
    const going = [1, 2].map(() => receivePicture(house, { body: slow(), fileName: 'a' }, author))
    expect(await upload(jpeg)).toMatchObject({ refusal: { kind: 'too-many-at-once' } })
    for (const controller of open) controller.close()
    expect(await Promise.all(going)).toMatchObject([
      { refusal: { kind: 'empty' } },
      { refusal: { kind: 'empty' } },
    ])
    expect((await upload(jpeg)).ok).toBe(true)
  })

  test('a picture for which there is no room, and says so', async () => {
    const full = { ...storage, put: async () => Promise.reject(new StorageFull('no room')) }
    const picture = await drawing(31, 31).png().toBuffer()
    const before = await db.media.count()
    const answer = await receivePicture(
      { db, storage: full },
      { body: bodyOf(picture), fileName: 'a' },
      author,
    )
    expect(answer).toMatchObject({ refusal: { kind: 'disk-full' } })
    expect(await db.media.count()).toBe(before)
  })
})

describe('bombs', () => {
  test.each<[string, () => Promise<Buffer> | Buffer]>([
    ['text that unpacks to 100 MB', () => withPngChunks(png, compressedTextBomb())],
    [
      'a JPEG that is drawn again and again',
      async () =>
        scanBomb(await drawing(2_000, 2_000).jpeg({ progressive: true, quality: 10 }).toBuffer(), 14_000_000),
    ],
    [
      'a colour profile of nonsense',
      async () =>
        withJpegSegment(
          jpeg,
          0xe2,
          Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), Buffer.alloc(60_000, 0xff)]),
        ),
    ],
  ])('%s comes to an end and leaves this process alone', async (_name, make) => {
    const bytes = await make()
    const answer = await upload(bytes)
    if (answer.ok) expect((await original(answer.value.mediaId)).metadata.icc).toBeUndefined()
    else expect(describeUploadRefusal(answer.refusal)).toBeTruthy()
  })
})
