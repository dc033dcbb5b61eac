import { type Result, refuse, succeed } from '#lib/result.ts'

/**
 * Shortest and longest password, in characters (code points) after normalisation.
 *
 * Source: NIST SP 800-63B-4 §3.1.1.2 (at least 15 alone, at least 8 beside a second factor, at least 64 allowed);
 * we ask for 12 and bound the other end so that hashing stays cheap.
 */
export const passwordLength = { min: 12, max: 128 } as const

/** Why a text cannot be a password; `length` is in characters. */
export type PasswordRefusal =
  | { kind: 'password-too-short'; length: number }
  | { kind: 'password-too-long' }
  | { kind: 'password-repeats-one-character' }

/**
 * A new password in the form that is hashed: NFKC, so that it can be typed on any keyboard. Spaces count and stay.
 *
 * Source: NIST SP 800-63B-4 §3.1.1.2 (normalise with NFKC or NFKD, count code points, no composition rules).
 */
export function parsePassword(text: string): Result<string, PasswordRefusal> {
  const password = normalisePassword(text)
  if (password === null) return refuse({ kind: 'password-too-long' })
  const characters = Array.from(password)
  if (characters.length < passwordLength.min)
    return refuse({ kind: 'password-too-short', length: characters.length })
  if (new Set(characters).size === 1) return refuse({ kind: 'password-repeats-one-character' })
  return succeed(password)
}

/** What someone typed at sign-in, in the form that was hashed; null when no password can be so long. */
export function normalisePassword(text: string): string | null {
  // A character is at most two UTF-16 units, and normalising may lengthen a text eighteenfold: look before doing it.
  if (text.length > passwordLength.max * 2) return null
  const password = text.normalize('NFKC')
  return Array.from(password).length > passwordLength.max ? null : password
}

/** A refusal as a sentence for the person who chose the password. */
export function describePasswordRefusal(refusal: PasswordRefusal): string {
  switch (refusal.kind) {
    case 'password-too-short':
      return `The password has ${refusal.length} characters; it needs at least ${passwordLength.min}.`
    case 'password-too-long':
      return `The password is longer than ${passwordLength.max} characters.`
    case 'password-repeats-one-character':
      return 'The password is one character repeated.'
  }
}
