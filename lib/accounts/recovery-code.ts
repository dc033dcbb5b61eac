import { createHash, randomInt } from 'node:crypto'

/** How many recovery codes an account has when they are new. */
export const recoveryCodeCount = 10

/** Digits and letters that nobody takes for another. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
const halfLength = 6

/** A code of 59 bits, in two halves: guessing it is not worth a hash that is slow. */
export function makeRecoveryCode(): string {
  const half = () => Array.from({ length: halfLength }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${half()}-${half()}`
}

/** What was typed, in the one form that is compared: neither case, spaces nor hyphens matter. */
export function normaliseCode(typed: string): string {
  return typed.slice(0, 100).toLowerCase().replace(/[\s-]/g, '')
}

/** The form in which a recovery code is kept. */
export function hashRecoveryCode(code: string): string {
  return createHash('sha256').update(normaliseCode(code)).digest('hex')
}
