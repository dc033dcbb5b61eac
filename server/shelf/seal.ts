import { createHash } from 'node:crypto'

const sealLength = 64

/** Puts the SHA-256 of the content (hex) in front of it. */
export function seal(content: readonly Buffer[]): Buffer[] {
  return [Buffer.from(checksum(content)), ...content]
}

/** The content behind a seal; null when it is not what was sealed: cut short, or one bit changed. */
export function unseal(file: Buffer): Buffer | null {
  const content = file.subarray(sealLength)
  return file.toString('latin1', 0, sealLength) === checksum([content]) ? content : null
}

/** JSON in which ids (bigint) are strings. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner))
}

/** The parsed JSON, or null when it is none. */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function checksum(content: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const chunk of content) hash.update(chunk)
  return hash.digest('hex')
}
