import { z } from 'zod'
import { inlineContent } from '#lib/document/inline.ts'

/** Largest number of blocks at the top level of an article. */
export const maxBlocks = 2_000

const uuid = z.uuid()
const line = z.string().min(1).max(500)
const references = z.array(uuid).max(20)

const paragraph = z.strictObject({ type: z.literal('paragraph'), content: inlineContent.optional() })

/** `id` is the anchor: made once, kept when the words change. A heading without content marks one lost on import. */
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .max(80),
    level: z.union([z.literal(2), z.literal(3)]),
  }),
  content: inlineContent.optional(),
})

const listItem = z.strictObject({
  type: z.literal('listItem'),
  get content() {
    return z
      .array(z.discriminatedUnion('type', [paragraph, bulletList, orderedList]))
      .min(1)
      .max(50)
  },
})

const bulletList = z.strictObject({
  type: z.literal('bulletList'),
  get content() {
    return z.array(listItem).min(1).max(200)
  },
})

const orderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.int().min(1).max(10_000) }).optional(),
  get content() {
    return z.array(listItem).min(1).max(200)
  },
})

const tableCell = z.strictObject({
  type: z.enum(['tableHeader', 'tableCell']),
  attrs: z
    .strictObject({ colspan: z.int().min(1).max(20), rowspan: z.int().min(1).max(100) })
    .partial()
    .optional(),
  content: z.array(paragraph).min(1).max(10),
})

const tableRow = z.strictObject({
  type: z.literal('tableRow'),
  content: z.array(tableCell).min(1).max(20),
})

/** A data table. `caption` says what it shows; `references` are its sources. */
const table = z.strictObject({
  type: z.literal('table'),
  attrs: z.strictObject({ caption: line, references }),
  content: z.array(tableRow).min(1).max(200),
})

/** Words of a named person; `reference` or `source` says where they were said. */
const blockquote = z.strictObject({
  type: z.literal('blockquote'),
  attrs: z.strictObject({
    speaker: line,
    role: z.string().max(300).nullable(),
    source: z.string().max(500).nullable(),
    reference: uuid.nullable(),
  }),
  content: z.array(paragraph).min(1).max(20),
})

/** A picture of the media library; its alt text, credit and licence live there. */
const figure = z.strictObject({
  type: z.literal('figure'),
  attrs: z.strictObject({ mediaId: uuid, caption: z.string().max(1_000).nullable() }),
})

const point = z.strictObject({ type: z.literal('point'), content: inlineContent.min(1) })

/** Two or three sentences that a hurried reader must get; shown first. */
const keyPoints = z.strictObject({ type: z.literal('keyPoints'), content: z.array(point).min(1).max(5) })

/** When to act, and how fast. The level is said in words, never by colour alone. */
const careCard = z.strictObject({
  type: z.literal('careCard'),
  attrs: z.strictObject({ level: z.enum(['non-urgent', 'urgent', 'emergency']), title: line }),
  content: z
    .array(z.discriminatedUnion('type', [paragraph, bulletList]))
    .min(1)
    .max(20),
})

/** Where to get help now. The numbers come from the publication's help lines, never from text. */
const crisisHelp = z.strictObject({
  type: z.literal('crisisHelp'),
  attrs: z.strictObject({
    concern: z.enum([
      'suicide',
      'self-harm',
      'substance-use',
      'eating-disorder',
      'abuse',
      'pregnancy-loss',
      'emergency',
    ]),
  }),
})

const arm = z.strictObject({ label: line, count: z.number().min(0).max(1_000) })

/** A comparison drawn from data: how many of `denominator` people in each arm. The denominator is the same for all. */
const riskFigure = z.strictObject({
  type: z.literal('riskFigure'),
  attrs: z
    .strictObject({
      title: line,
      denominator: z.union([z.literal(100), z.literal(1_000)]),
      arms: z.array(arm).min(1).max(4),
      /** "after 5 years", "each year": without it a count means nothing. */
      timeFrame: line,
      population: line,
      note: z.string().max(1_000).nullable(),
      references: references.min(1),
    })
    .refine((attrs) => attrs.arms.every((one) => one.count <= attrs.denominator), {
      message: 'An arm cannot count more people than the denominator.',
      path: ['arms'],
    }),
})

const doctorQuestions = z.strictObject({
  type: z.literal('doctorQuestions'),
  attrs: z.strictObject({ title: line }),
  content: z.array(point).min(1).max(20),
})

/** What a figure was compared with, and why that matters. */
const comparisonNote = z.strictObject({
  type: z.literal('comparisonNote'),
  attrs: z.strictObject({ title: line }),
  content: z.array(paragraph).min(1).max(10),
})

/** One block of an article. */
export const blockSchema = z.discriminatedUnion('type', [
  paragraph,
  heading,
  bulletList,
  orderedList,
  table,
  blockquote,
  figure,
  keyPoints,
  careCard,
  crisisHelp,
  riskFigure,
  doctorQuestions,
  comparisonNote,
])

/** The body of an article: blocks in reading order. Unknown nodes, marks and attributes are refused. */
export const documentSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(blockSchema).max(maxBlocks),
})

export type Document = z.infer<typeof documentSchema>
export type Block = z.infer<typeof blockSchema>
export type ListItem = z.infer<typeof listItem>
export type TableRow = z.infer<typeof tableRow>
export type TableCell = z.infer<typeof tableCell>
export type Point = z.infer<typeof point>
export type RiskFigureData = z.infer<typeof riskFigure>['attrs']
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>
