import { maxWidth, type RenditionFormat } from '#lib/media/picture-format.ts'

/** The widths that a page's `srcset` chooses from. */
const widths = [480, 800, 1_200, 1_600, maxWidth]
/** The first rendition, made before the upload is answered: wide enough for every screen until the rest are there. */
export const firstWidth = 1_200

/** The formats of every width, the smallest file first. */
export const renditionFormats: readonly RenditionFormat[] = ['avif', 'webp', 'jpeg']

/**
 * The widths to make of an original, narrow to wide: the usual ones that are narrower, and its own.
 * Nothing is ever made larger than it is.
 */
export function planWidths(originalWidth: number): number[] {
  return [...widths.filter((width) => width < originalWidth), Math.min(originalWidth, maxWidth)]
}

const pausesSeconds = [30, 120, 600, 3_600, 6 * 3_600]

/** How long to wait after the given number of failed tries; null when an editor must look. */
export function planRetry(failedTries: number): number | null {
  return pausesSeconds[failedTries - 1] ?? null
}
