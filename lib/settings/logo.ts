import type { Picture, Rendition } from '#lib/media/picture.ts'

/** Twice the height at which the masthead shows a logo, in pixels: sharp on dense screens, and no larger. */
const wantedHeight = 64

/** The smallest plain rendition that is sharp in the masthead, or the largest there is; null without a plain one. */
export function toLogoRendition({ renditions }: Pick<Picture, 'renditions'>): Rendition | null {
  const plain = renditions
    .filter(({ mimeType }) => mimeType === 'image/png' || mimeType === 'image/jpeg')
    .toSorted((one, other) => one.height - other.height)
  return plain.find(({ height }) => height >= wantedHeight) ?? plain.at(-1) ?? null
}
