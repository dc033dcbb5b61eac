import type { PictureChoice } from '#lib/media/media.views.ts'
import { pictureChoicesSchema } from '#lib/media/upload-answer.ts'

/** Asks the library for pictures with these words; null when it cannot be reached. */
export function readPictureChoices(search: string, end: (found: PictureChoice[] | null) => void): void {
  const request = new XMLHttpRequest()
  request.addEventListener('load', () => {
    try {
      end(pictureChoicesSchema.parse(JSON.parse(request.responseText)))
    } catch {
      end(null)
    }
  })
  request.addEventListener('error', () => end(null))
  request.open('GET', `/api/media?q=${encodeURIComponent(search.toWellFormed())}`)
  request.send()
}
