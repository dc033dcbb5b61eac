import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why a body was not read to its end. */
export type BodyFailure =
  | { kind: 'too-large' }
  | { kind: 'too-slow' }
  | { kind: 'interrupted' }
  | { kind: 'unwanted' }

/**
 * Reads a request's body to its end, counting what comes and not what was announced. What is too large, or unwanted by
 * its first bytes, is read on and thrown away, so that the client gets to hear the answer.
 *
 * @param isWanted asked once, about the first bytes (at least `lookAt`, unless there are fewer)
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  {
    maxBytes,
    maxMs,
    lookAt,
    isWanted,
  }: { maxBytes: number; maxMs: number; lookAt: number; isWanted: (start: Uint8Array) => boolean },
): Promise<Result<Buffer, BodyFailure>> {
  if (!body) return succeed(Buffer.alloc(0))
  const reader = body.getReader()
  const deadline = AbortSignal.timeout(maxMs)
  const late = new Promise<'late'>((resolve) => {
    deadline.addEventListener('abort', () => resolve('late'), { once: true })
  })
  const chunks: Uint8Array[] = []
  let bytes = 0
  let looked = false
  let failure: BodyFailure | null = null
  for (;;) {
    const next = await Promise.race([reader.read().catch(() => 'interrupted' as const), late])
    if (next === 'interrupted') return refuse({ kind: 'interrupted' })
    if (next === 'late') {
      await reader.cancel().catch(() => {})
      return refuse({ kind: 'too-slow' })
    }
    if (next.done) break
    bytes += next.value.byteLength
    if (bytes > maxBytes) failure ??= { kind: 'too-large' }
    if (failure) continue
    chunks.push(next.value)
    if (!looked && bytes >= lookAt) {
      looked = true
      if (!isWanted(Buffer.concat(chunks))) failure = { kind: 'unwanted' }
      if (failure) chunks.length = 0
    }
  }
  return failure ? refuse(failure) : succeed(Buffer.concat(chunks))
}
