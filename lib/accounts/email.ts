import { type Result, refuse, succeed } from '#lib/result.ts'

/** Why a text is not an e-mail address that an account can have. */
export type EmailRefusal = { kind: 'email-not-valid' }

/** That refusal as a sentence. */
export const emailRefusalWords = 'This is no e-mail address. Write it like name@example.org.'

const maxOctets = 254
const maxLocalOctets = 64

/**
 * An address as browsers accept it in `<input type="email">`. ASCII only: the sign-in name must look the same
 * to everyone who reads it.
 *
 * Source: HTML Living Standard, "Valid e-mail address".
 */
const validAddress =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i

/**
 * The one form in which an address is compared and stored: NFKC, then validated, then lower-case.
 *
 * Idempotent on what it accepts. Spaces around the address are dropped; an "@" that only normalisation makes
 * (U+FF20, U+FE6B) is refused, because such an address would be read as one mailbox and answered as another.
 *
 * Source: RFC 5321 §4.5.3.1 (64 octets before the "@") and RFC 3696 erratum 1690 (254 octets in all);
 * GHSA-7rqj-j65f-68wh for the order of the steps.
 */
export function parseEmail(text: string): Result<string, EmailRefusal> {
  if (text.length > 2 * maxOctets || countAts(text) !== 1) return refuse({ kind: 'email-not-valid' })
  const address = text.normalize('NFKC').replace(/^ +| +$/g, '')
  if (!validAddress.test(address) || address.length > maxOctets) return refuse({ kind: 'email-not-valid' })
  if (address.indexOf('@') > maxLocalOctets) return refuse({ kind: 'email-not-valid' })
  return succeed(address.toLowerCase())
}

function countAts(text: string): number {
  return text.split('@').length - 1
}
