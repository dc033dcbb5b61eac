import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { sessionSecret } from '#lib/platform/env.ts'

const randomLength = 32
const signatureLength = 32
const shape = new RegExp(`^[0-9a-f]{${randomLength + signatureLength}}$`)

/** A new token: 128 random bits and their signature, in lower-case hex, because addresses here are lower case. */
export function makePreviewToken(): string {
  const random = randomBytes(randomLength / 2).toString('hex')
  return random + sign(random)
}

/** Whether we signed this token: an altered or invented one is refused before the database hears of it. */
export function isPreviewToken(token: string): boolean {
  if (!shape.test(token)) return false
  const random = token.slice(0, randomLength)
  return timingSafeEqual(Buffer.from(token.slice(randomLength)), Buffer.from(sign(random)))
}

/** What is kept of a token: its SHA-256, 64 hex digits. */
export function hashPreviewToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

function sign(random: string): string {
  return createHmac('sha256', sessionSecret())
    .update(`preview:${random}`)
    .digest('hex')
    .slice(0, signatureLength)
}
