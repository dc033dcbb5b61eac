import { z } from 'zod'
import type { Bodies, Page } from '#server/shelf/page.ts'
import { parseJson, seal, toJson, unseal } from '#server/shelf/seal.ts'

const pageFacts = z.object({
  path: z.string(),
  status: z.union([z.literal(200), z.literal(308), z.literal(404), z.literal(410)]),
  headers: z.object({ 'Content-Type': z.string(), 'Cache-Control': z.string() }).catchall(z.string()),
  keys: z.array(z.string()),
  ttlSeconds: z.number().nullable(),
  asOf: z.coerce.bigint(),
  logId: z.string(),
  edition: z.string(),
  madeAt: z.coerce.date(),
  lengths: z.object({ identity: z.int(), gzip: z.int(), br: z.int() }),
})

const nothing = Buffer.alloc(0)

/** A page as a file: a seal over a line of facts and the bodies one after another. A body not there has length 0. */
export function formatPageFile({ bodies, ...facts }: Page): Buffer[] {
  const { identity, gzip = nothing, br = nothing } = bodies
  const lengths = { identity: identity.length, gzip: gzip.length, br: br.length }
  return seal([Buffer.from(`${toJson({ ...facts, lengths })}\n`), identity, gzip, br])
}

/** The page in a file, or null when the file is not exactly what was written. */
export function parsePageFile(file: Buffer): Page | null {
  const content = unseal(file)
  if (!content) return null
  const endOfFacts = content.indexOf('\n')
  const parsed = pageFacts.safeParse(parseJson(content.subarray(0, endOfFacts)))
  if (!parsed.success) return null
  const { lengths, ...facts } = parsed.data
  const bodies = content.subarray(endOfFacts + 1)
  const endOfGzip = lengths.identity + lengths.gzip
  return {
    ...facts,
    bodies: {
      identity: bodies.subarray(0, lengths.identity),
      ...named('gzip', bodies.subarray(lengths.identity, endOfGzip)),
      ...named('br', bodies.subarray(endOfGzip, endOfGzip + lengths.br)),
    },
  }
}

function named(coding: 'gzip' | 'br', bytes: Buffer): Partial<Bodies> {
  return bytes.length > 0 ? { [coding]: bytes } : {}
}
