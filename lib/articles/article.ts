import { z } from 'zod'
import { documentSchema } from '#lib/document/document.ts'

const uuid = z.uuid()

/**
 * Text of at most `max` characters that the database can store: no zero character, no half of a surrogate pair.
 * Nothing is trimmed: an editor's next save counts from what was stored.
 */
function text(max: number) {
  return z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), {
      message: 'This text has a character that cannot be stored.',
    })
}

/** A link whose target was lost, such as the "previous" title of an imported page. */
const unresolvedLink = z.strictObject({
  relation: z.enum(['previous', 'next', 'related']),
  title: text(300).min(1),
})

/**
 * Everything about an article that a reviewer signs and a revision keeps: its hash is the content hash.
 * People, topics and references are named by id, so that a renamed author or topic does not change what was signed.
 */
export const articleContentSchema = z.strictObject({
  title: text(200).refine((value) => value.trim() !== '', { message: 'It needs at least one word.' }),
  standfirst: text(400),
  /** For search engines and previews; 70–200 characters once published. */
  description: text(400),
  /** The first topic is the section. */
  topicIds: z.array(uuid).max(8),
  authorIds: z.array(uuid).max(10),
  editorIds: z.array(uuid).max(10),
  aiUse: z.enum(['none', 'assisted', 'generated']).nullable(),
  funding: text(500).nullable(),
  /** What the article is about, as schema.org wants it. */
  about: z
    .strictObject({
      type: z.enum(['MedicalCondition', 'MedicalTherapy', 'Drug', 'MedicalProcedure', 'Thing']),
      name: text(200).min(1),
      meshId: z
        .string()
        .regex(/^D\d{6,9}$/)
        .nullable(),
    })
    .nullable(),
  /** A schema.org MedicalSpecialty member such as "Oncologic". */
  specialty: text(60).nullable(),
  body: documentSchema,
  unresolvedLinks: z.array(unresolvedLink).max(10),
})

export type ArticleContent = z.infer<typeof articleContentSchema>

/** What an article is before anything of it is known. */
export function emptyContent(): Omit<ArticleContent, 'title'> {
  return {
    standfirst: '',
    description: '',
    topicIds: [],
    authorIds: [],
    editorIds: [],
    aiUse: null,
    funding: null,
    about: null,
    specialty: null,
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    unresolvedLinks: [],
  }
}
