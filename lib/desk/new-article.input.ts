import { z } from 'zod'
import { ArticleKind } from '#generated/prisma/enums.ts'

/** What an article is begun with. */
export const newArticleInput = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'Give it a working title; it can change.')
    .max(200, 'At most 200 characters.'),
  kind: z.enum(ArticleKind, 'Choose what kind of article it is.'),
  /** Its section; empty when that is still open. */
  topic: z.union([z.uuid(), z.literal('')], 'Choose a topic from the list.'),
})
