import { Secret, TOTP } from 'otpauth'

/**
 * What every authenticator app understands: SHA-1, six digits, 30 seconds.
 *
 * Source: RFC 6238 §4 and the key URI format of Google Authenticator.
 */
const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** A clock may be one step behind or ahead. Source: RFC 6238 §5.2. */
const driftSteps = 1

/** A new secret, 160 bits of chance, as base32 text. Source: RFC 4226 §4 R6. */
export function makeTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address that an authenticator app reads from a picture: whose code it is, and for which publication. */
export function totpAddress(secret: string, { site, email }: { site: string; email: string }): string {
  return new TOTP({ ...form, issuer: site, label: email, secret: Secret.fromBase32(secret) }).toString()
}

/**
 * The time step whose code was typed, or null when it is no code of now, one step before or after.
 * A step at or before `lastStep` was used already, or is older than one that was.
 */
export function findTotpStep(
  secret: string,
  code: string,
  { at, lastStep }: { at: Date; lastStep: bigint | null },
): bigint | null {
  if (!/^\d{6}$/.test(code)) return null
  const totp = new TOTP({ ...form, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code, timestamp: at.getTime(), window: driftSteps })
  if (delta === null) return null
  const step = BigInt(Math.floor(at.getTime() / 1_000 / form.period) + delta)
  return lastStep !== null && step <= lastStep ? null : step
}

/** The code an app shows at this moment; what tests type. */
export function totpCodeAt(secret: string, at: Date): string {
  return new TOTP({ ...form, secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })
}

/** A secret in groups of four, to be typed where no picture can be read. */
export function formatTotpSecret(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}
