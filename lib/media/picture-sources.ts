import type { Picture, Rendition } from '#lib/media/picture.ts'

/** A format every reader's browser shows; the others are offered first. */
const plainTypes = new Set<Rendition['mimeType']>(['image/jpeg', 'image/png'])

/** The renditions as a `<picture>` wants them: better formats first, and one plain fallback, the widest. */
export function toPictureSources({ renditions }: Pick<Picture, 'renditions'>): {
  sources: { type: string; srcSet: string }[]
  fallback: Rendition | null
} {
  const byWidth = [...renditions].sort((a, b) => a.width - b.width)
  const sources = (['image/avif', 'image/webp', 'image/jpeg', 'image/png'] as const)
    .map((type) => ({ type, ofType: byWidth.filter(({ mimeType }) => mimeType === type) }))
    .filter(({ ofType }) => ofType.length > 0)
    .map(({ type, ofType }) => ({
      type,
      srcSet: ofType.map(({ path, width }) => `${path} ${width}w`).join(', '),
    }))
  return { sources, fallback: byWidth.findLast(({ mimeType }) => plainTypes.has(mimeType)) ?? null }
}
