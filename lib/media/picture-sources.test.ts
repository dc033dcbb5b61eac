import { expect, test } from 'vitest'
import { pictureSchema, type Rendition } from '#lib/media/picture.ts'
import { toPictureSources } from '#lib/media/picture-sources.ts'

const rendition = (mimeType: Rendition['mimeType'], width: number): Rendition => ({
  path: `/media/a-${width}.${mimeType.slice(6)}`,
  width,
  height: width / 2,
  mimeType,
})

test('better formats come first, each from narrow to wide, and the widest plain one is the fallback', () => {
  const renditions = [
    rendition('image/jpeg', 1200),
    rendition('image/webp', 600),
    rendition('image/jpeg', 600),
  ]
  expect(toPictureSources({ renditions })).toEqual({
    sources: [
      { type: 'image/webp', srcSet: '/media/a-600.webp 600w' },
      { type: 'image/jpeg', srcSet: '/media/a-600.jpeg 600w, /media/a-1200.jpeg 1200w' },
    ],
    fallback: renditions[0],
  })
})

test('without a plain format there is no fallback', () => {
  expect(toPictureSources({ renditions: [rendition('image/avif', 600)] }).fallback).toBeNull()
})

test.each(['https://elsewhere.example/a.jpg', '//elsewhere.example/a.jpg', 'javascript:alert(1)'])(
  'a picture at %s is refused',
  (path) => {
    const picture = {
      id: crypto.randomUUID(),
      alt: null,
      credit: '',
      licence: '',
      renditions: [{ ...rendition('image/jpeg', 1), path }],
    }
    expect(pictureSchema.safeParse(picture).success).toBe(false)
  },
)
