import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why a body could not be read as JSON. */
export type BodyRefusal = { kind: 'too-large' } | { kind: 'not-json' }

/** Reads a JSON body of at most `maxBytes`, and stops reading where it is longer, whatever its headers claim. */
export async function readJsonBody(
  request: Pick<Request, 'body'>,
  maxBytes: number,
): Promise<Result<unknown, BodyRefusal>> {
  if (!request.body) return refuse({ kind: 'not-json' })
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body) {
    length += part.byteLength
    if (length > maxBytes) return refuse({ kind: 'too-large' })
    parts.push(part)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    const value: unknown = JSON.parse(text)
    return succeed(value)
  } catch {
    return refuse({ kind: 'not-json' })
  }
}
