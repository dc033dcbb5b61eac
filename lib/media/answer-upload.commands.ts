import { getDeskPicture, listPictures } from '#lib/media/media.queries.ts'
import { receivePicture, type Upload } from '#lib/media/receive-picture.commands.ts'
import type { UploadAnswer } from '#lib/media/upload-answer.ts'
import { describeUploadRefusal, uploadRefusalStatus } from '#lib/media/upload-refusal.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { db } from '#lib/platform/db.ts'
import { storage } from '#lib/platform/storage.ts'

/** An answer of the upload door, as HTTP says it. */
export type AnsweredUpload = { status: number; answer: UploadAnswer; headers: Record<string, string> }

/** Takes an upload in, and says what became of it. `by` is null when nobody is signed in: nothing is read then. */
export async function answerUpload({ body, fileName }: Upload, by: Acting | null): Promise<AnsweredUpload> {
  if (!by) {
    const problem = 'You are not signed in any more. Sign in in another tab and try again.'
    return { status: 401, answer: { problem }, headers: { Connection: 'close' } }
  }
  const received = await receivePicture(
    { db: db(), storage: storage() },
    { body, fileName: decode(fileName) },
    by,
  )
  if (!received.ok) {
    const { refusal } = received
    const headers: Record<string, string> =
      refusal.kind === 'throttled' ? { 'Retry-After': String(refusal.waitSeconds) } : {}
    return {
      status: uploadRefusalStatus(refusal),
      answer: { problem: describeUploadRefusal(refusal) },
      headers,
    }
  }
  const { mediaId, alreadyThere } = received.value
  const [[picture], saved] = await Promise.all([listPictures(db(), [mediaId]), getDeskPicture(db(), mediaId)])
  if (!picture) throw new Error(`Picture ${mediaId} was kept and is not there.`)
  const answer = { picture, fileName: saved?.fileName ?? '', alreadyThere }
  return { status: alreadyThere ? 200 : 201, answer, headers: {} }
}

/** Header values are ASCII; a name that is not encoded as it should be is a name all the same. */
function decode(sent: string): string {
  try {
    return decodeURIComponent(sent)
  } catch (error) {
    if (error instanceof URIError) return sent
    throw error
  }
}
