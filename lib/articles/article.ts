import { z } from 'zod'
import { documentSchema } from '#lib/document/document.ts'

const uuid = z.uuid()

/** A link whose target was lost, such as the "previous" title of an imported page. */
const unresolvedLink = z.strictObject({
  relation: z.enum(['previous', 'next', 'related']),
  title: z.string().min(1).max(300),
})

/**
 * Everything about an article that a reviewer signs and a revision keeps: its hash is the content hash.
 * People, topics and references are named by id, so that a renamed author or topic does not change what was signed.
 */
export const articleContentSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  standfirst: z.string().trim().max(400),
  /** For search engines and previews; 70–200 characters once published. */
  description: z.string().trim().max(400),
  /** The first topic is the section. */
  topicIds: z.array(uuid).max(8),
  authorIds: z.array(uuid).max(10),
  editorIds: z.array(uuid).max(10),
  aiUse: z.enum(['none', 'assisted', 'generated']).nullable(),
  funding: z.string().max(500).nullable(),
  /** What the article is about, as schema.org wants it. */
  about: z
    .strictObject({
      type: z.enum(['MedicalCondition', 'MedicalTherapy', 'Drug', 'MedicalProcedure', 'Thing']),
      name: z.string().min(1).max(200),
      meshId: z
        .string()
        .regex(/^D\d{6,9}$/)
        .nullable(),
    })
    .nullable(),
  /** A schema.org MedicalSpecialty member such as "Oncologic". */
  specialty: z.string().max(60).nullable(),
  body: documentSchema,
  unresolvedLinks: z.array(unresolvedLink).max(10),
})

export type ArticleContent = z.infer<typeof articleContentSchema>
