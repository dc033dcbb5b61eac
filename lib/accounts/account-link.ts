import { createHash, randomBytes } from 'node:crypto'
import type { LinkPurpose } from '#generated/prisma/enums.ts'

/** How long a one-time link works. */
export const linkMinutes: Record<LinkPurpose, number> = { invitation: 7 * 24 * 60, password_reset: 60 }

const folders: Record<LinkPurpose, string> = { invitation: 'join', password_reset: 'reset' }

/**
 * A link's token, 256 bits of chance: shown once, and kept as its hash alone. In hexadecimal, because the front leads
 * every address to its small letters.
 */
export function makeLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('hex')
  return { token, tokenHash: hashLinkToken(token) }
}

/** The form in which a token is kept and looked for. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The address in the desk at which a link is used. */
export function linkPath(purpose: LinkPurpose, token: string): string {
  return `/admin/${folders[purpose]}/${token}`
}

/** How long a link works, in the words of a letter: "7 days", "60 minutes". */
export function describeLinkTime(purpose: LinkPurpose): string {
  const minutes = linkMinutes[purpose]
  return minutes >= 24 * 60 ? `${minutes / (24 * 60)} days` : `${minutes} minutes`
}
