import { type UploadAnswer, uploadAnswerSchema } from '#lib/media/upload-answer.ts'

const maxBytes = 15 * 1024 * 1024

/** An upload under way. */
export type Sending = { cancel: () => void }

/** Sends one file to the upload door; `tell` hears how far it is, from 0 to 1, and `end` once what became of it. */
export function sendPicture(
  file: File,
  tell: (part: number) => void,
  end: (answer: UploadAnswer) => void,
): Sending {
  if (file.size > maxBytes) {
    end({
      problem:
        'This file is larger than 15 MB. Export it smaller, 2,400 pixels wide is enough, and try again.',
    })
    return { cancel: () => {} }
  }
  const request = new XMLHttpRequest()
  const fail = () => end({ problem: 'The connection was lost. Try again.' })
  request.upload.addEventListener('progress', ({ loaded, total }) => tell(total > 0 ? loaded / total : 0))
  request.addEventListener('load', () => end(readAnswer(request.responseText)))
  request.addEventListener('error', fail)
  request.addEventListener('timeout', fail)
  request.addEventListener('abort', () => end({ problem: 'Cancelled.' }))
  request.open('PUT', '/api/media')
  request.timeout = 240_000
  request.setRequestHeader('Content-Type', 'application/octet-stream')
  request.setRequestHeader('X-File-Name', encodeURIComponent(file.name.toWellFormed()).slice(0, 2_000))
  request.send(file)
  return { cancel: () => request.abort() }
}

function readAnswer(text: string): UploadAnswer {
  try {
    return uploadAnswerSchema.parse(JSON.parse(text))
  } catch {
    return { problem: 'The upload was not answered as it should be. Try again.' }
  }
}
