import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { receivePicture } from '#lib/media/receive-picture.commands.ts'
import { granted, makeUser, onMonday } from '#tests/factories.ts'
import { drawing, exifWithPlace, tinyZip, withJpegSegment } from '#tests/picture-corpus.ts'
import { bodyOf, openPictureHouse } from '#tests/picture-house.ts'

const { db, storage, house, author, upload, listFiles, original } = await openPictureHouse()
const jpeg = await drawing().jpeg().toBuffer()
const png = await drawing().png().toBuffer()
const webp = await drawing().webp().toBuffer()
const script = Buffer.from('/*<script>alert(1)</script>*/<?php system($_GET[0]); ?>')

describe('takes', () => {
  const pixels = { width: 64, height: 48 }
  test.each<[string, () => Promise<Buffer>, string]>([
    ['a JPEG', async () => jpeg, 'jpeg'],
    ['a PNG', async () => png, 'png'],
    ['a WebP', async () => webp, 'webp'],
    ['a WebP without loss', () => drawing(64, 48, 4).webp({ lossless: true }).toBuffer(), 'webp'],
    ['a progressive JPEG', () => drawing().jpeg({ progressive: true, quality: 70 }).toBuffer(), 'jpeg'],
    ['a grey JPEG', () => drawing().greyscale().jpeg().toBuffer(), 'jpeg'],
    ['a CMYK JPEG', () => drawing().toColourspace('cmyk').jpeg().toBuffer(), 'jpeg'],
    ['a 16-bit PNG', () => drawing().toColourspace('rgb16').png().toBuffer(), 'png'],
    ['a PNG with a palette', () => drawing().png({ palette: true }).toBuffer(), 'png'],
    ['a PNG one can see through', () => drawing(64, 48, 4).png({ quality: 90 }).toBuffer(), 'png'],
    [
      'an interlaced PNG',
      () => drawing(64, 48, 4).png({ progressive: true, compressionLevel: 3 }).toBuffer(),
      'png',
    ],
    [
      'a JPEG with a ZIP and PHP behind it',
      async () => Buffer.concat([await drawing().jpeg({ quality: 51 }).toBuffer(), tinyZip(), script]),
      'jpeg',
    ],
    [
      'a PNG with a page behind it',
      async () => Buffer.concat([await drawing().png({ compressionLevel: 1 }).toBuffer(), script]),
      'png',
    ],
    [
      'a JPEG with a script as a comment',
      async () => withJpegSegment(await drawing().jpeg({ quality: 52 }).toBuffer(), 0xfe, script),
      'jpeg',
    ],
    [
      'a JPEG with a PDF in a comment',
      async () =>
        withJpegSegment(await drawing().jpeg({ quality: 53 }).toBuffer(), 0xfe, Buffer.from('%PDF-1.4 x')),
      'jpeg',
    ],
    [
      'a JPEG with a large segment of nonsense',
      async () =>
        withJpegSegment(await drawing().jpeg({ quality: 54 }).toBuffer(), 0xe2, Buffer.alloc(65_000, 1)),
      'jpeg',
    ],
    [
      'a JPEG with a place in its EXIF',
      () => drawing().jpeg({ quality: 55 }).withExif(exifWithPlace).toBuffer(),
      'jpeg',
    ],
    [
      'a WebP with a place in its EXIF',
      () => drawing().webp({ quality: 55 }).withExif(exifWithPlace).toBuffer(),
      'webp',
    ],
    [
      'a PNG with a place in its EXIF',
      () => drawing().png({ compressionLevel: 2 }).withExif(exifWithPlace).toBuffer(),
      'png',
    ],
  ])('%s, and keeps nothing but its pixels', async (_name, make, format) => {
    const { mediaId } = granted(await upload(await make()))
    const { row, bytes, metadata } = await original(mediaId)
    expect(metadata).toMatchObject({ format, ...pixels, space: expect.stringMatching(/^(srgb|b-w)$/) })
    expect(row).toMatchObject({ ...pixels, mimeType: `image/${format}`, sizeBytes: bytes.length })
    for (const trace of ['exif', 'icc', 'xmp', 'iptc', 'comments'] as const)
      expect(metadata[trace]).toBeUndefined()
    expect(bytes.toString('latin1')).not.toMatch(/<script|<\?php|%PDF|secret name|GPS/)
    expect(row.renditions).toEqual([
      { path: `/media/${row.hash}-64.jpg`, width: 64, height: 48, mimeType: 'image/jpeg' },
    ])
    const first = await storage.get(`${row.hash}-64.jpg`)
    expect(await sharp(first ?? undefined).metadata()).toMatchObject({ format: 'jpeg', ...pixels })
    expect(row.renditionsDueAt).toEqual(onMonday.at)
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a photograph held as EXIF orientation %i says, upright',
    async (orientation) => {
      const lying = await drawing(80, 40 + orientation)
        .jpeg()
        .withMetadata({ orientation })
        .toBuffer()
      const { metadata } = await original(granted(await upload(lying)).mediaId)
      const isTurned = orientation >= 5
      expect([metadata.width, metadata.height]).toEqual(
        isTurned ? [40 + orientation, 80] : [80, 40 + orientation],
      )
      expect(metadata.orientation).toBeUndefined()
    },
  )

  test('a wide-gamut photograph in the colours that every screen shows', async () => {
    const red = sharp({ create: { width: 8, height: 8, channels: 3, background: { r: 200, g: 60, b: 40 } } })
    const p3 = await red.withIccProfile('p3').png().toBuffer()
    const stored = await sharp(p3, { ignoreIcc: true }).raw().toBuffer()
    const { bytes } = await original(granted(await upload(p3)).mediaId)
    const shown = await sharp(bytes).raw().toBuffer()
    expect([...stored.subarray(0, 3)]).not.toEqual([200, 60, 40])
    for (const [channel, value] of [200, 60, 40].entries())
      expect(Math.abs((shown[channel] ?? 0) - value)).toBeLessThanOrEqual(2)
  })

  test('a large photograph no wider than a screen shows it', async () => {
    const large = await drawing(5_000, 3_000).jpeg({ quality: 60 }).toBuffer()
    const { row } = await original(granted(await upload(large)).mediaId)
    expect(row).toMatchObject({ width: 2_400, height: 1_440 })
    expect(row.renditions).toMatchObject([{ width: 1_200, height: 720 }])
  })

  test.each([
    ['../../etc/x.png', 'x.png'],
    ['a\0.png', 'a.png'],
    [`${'n'.repeat(300)}.png`, 'n'.repeat(200)],
    ['.htaccess', '.htaccess'],
    ['C:\\pictures\\pool.jpg', 'pool.jpg'],
    ['gpj.\u202egnp', 'gpj.gnp'],
    ['x.svg', 'x.svg'],
    ['', ''],
  ])('a file called %j, whose name is shown as %j and names no file', async (sent, shown) => {
    const { mediaId } = granted(
      await upload(
        await drawing(20 + sent.length, 9)
          .png()
          .toBuffer(),
        sent,
      ),
    )
    expect((await db.media.findUniqueOrThrow({ where: { id: mediaId } })).fileName).toBe(shown)
    for (const key of await listFiles()) expect(key).toMatch(/^[0-9a-f]{64}(-\d+)?\.(jpg|png|webp)$/)
  })
})

test('the same picture twice is one picture, also with another name and other metadata', async () => {
  const picture = () => drawing(77, 55)
  const first = granted(await upload(await picture().png().toBuffer(), 'one.png'))
  const files = await listFiles()
  const again = granted(await upload(await picture().withExif(exifWithPlace).png().toBuffer(), 'two.png'))
  expect(first.alreadyThere).toBe(false)
  expect(again).toEqual({ mediaId: first.mediaId, alreadyThere: true })
  expect(await listFiles()).toEqual(files)
  const audit = await db.auditEntry.findMany({ where: { subject: `media:${first.mediaId}` } })
  expect(audit.map(({ action }) => action)).toEqual(['media.add'])
})

test('the same picture sent ten times at once is one picture', async () => {
  await db.throttle.deleteMany()
  const picture = await drawing(78, 55).png().toBuffer()
  const users = await Promise.all(Array.from({ length: 5 }, () => makeUser(db)))
  const received = await Promise.all(
    users.map(({ id }) =>
      receivePicture(
        house,
        { body: bodyOf(picture), fileName: 'a' },
        { ...author, actor: { ...author.actor, id } },
      ),
    ),
  )
  const ids = new Set(received.map((one) => granted(one).mediaId))
  expect(ids.size).toBe(1)
  expect(received.filter((one) => !granted(one).alreadyThere)).toHaveLength(1)
})

test('a removed picture that is uploaded again comes back as itself', async () => {
  const picture = await drawing(79, 55).png().toBuffer()
  const { mediaId } = granted(await upload(picture))
  await db.media.update({ where: { id: mediaId }, data: { removedAt: onMonday.at, alt: 'A pool' } })
  expect(granted(await upload(picture))).toEqual({ mediaId, alreadyThere: false })
  expect(await db.media.findUnique({ where: { id: mediaId } })).toMatchObject({
    removedAt: null,
    alt: 'A pool',
  })
})
