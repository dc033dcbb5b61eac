import { z } from 'zod'
import { pictureSchema } from '#lib/media/picture.ts'

/** What the upload door answers: the picture, or a sentence that says why not. */
export const uploadAnswerSchema = z.union([
  z.object({ picture: pictureSchema, fileName: z.string(), alreadyThere: z.boolean() }),
  z.object({ problem: z.string() }),
])

export type UploadAnswer = z.infer<typeof uploadAnswerSchema>

/** What the library answers to a search for pictures. */
export const pictureChoicesSchema = z.array(
  z.object({
    picture: pictureSchema,
    fileName: z.string(),
    thumbnail: z.string(),
    gaps: z.array(z.string()),
  }),
)
