import type { Picture } from '#lib/media/picture.ts'

/** How far the renditions of a picture are. */
export type MakingState = 'ready' | 'making' | 'failed'

/** A picture in a list of the desk. */
export type MediaLine = {
  id: string
  fileName: string
  alt: string | null
  decorative: boolean
  credit: string
  licence: string
  width: number
  height: number
  focalX: number
  focalY: number
  /** The address of the smallest plain rendition. */
  thumbnail: string
  making: MakingState
  /** Articles that name it, in a draft or for readers. */
  uses: number
  replaced: boolean
  createdAt: Date
}

/** A page of the library. `next` is where it goes on; null at the end. */
export type MediaPage = { lines: MediaLine[]; next: string | null }

/** A picture on its own screen. */
export type DeskPicture = Omit<MediaLine, 'uses' | 'replaced'> & {
  version: number
  mimeType: string
  sizeBytes: number
  longDescription: string
  aiMade: boolean
  uploadedBy: string | null
  renditionsError: string | null
  picture: Picture
  replacedBy: { id: string; fileName: string } | null
  replaces: { id: string; fileName: string }[]
  /** True while a published version of an article, also an older one, shows it. */
  inRevisions: boolean
}

/** What stands above a picture's details when something is missing, in words. */
export function describeGaps(line: Pick<MediaLine, 'alt' | 'decorative' | 'credit' | 'licence'>): string[] {
  return [
    ...(line.alt === null && !line.decorative ? ['no alt text'] : []),
    ...(line.credit === '' ? ['no credit'] : []),
    ...(line.licence === '' ? ['no licence'] : []),
  ]
}

/** A picture to choose, and what is still missing of it. */
export type PictureChoice = { picture: Picture; fileName: string; thumbnail: string; gaps: string[] }
