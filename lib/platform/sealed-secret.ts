import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { sessionSecret } from '#lib/platform/env.ts'

const version = 'v1'
const ivBytes = 12
const tagBytes = 16

/**
 * Seals a secret that must be read again (a password is hashed instead): AES-256-GCM under a key made from the session
 * secret, bound to whose it is, so that a row copied to another user opens nothing.
 */
export function sealSecret(secret: string, owner: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', key(), iv).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return `${version}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`
}

/** Opens a sealed secret; null when it is another's, was changed, or the session secret is no longer the same. */
export function openSecret(sealed: string, owner: string): string | null {
  const [kind, text = ''] = sealed.split('.')
  const bytes = Buffer.from(text, 'base64url')
  if (kind !== version || bytes.length <= ivBytes + tagBytes) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString()
  } catch {
    return null
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', sessionSecret(), '', 'bedside sealed secret', 32))
}
