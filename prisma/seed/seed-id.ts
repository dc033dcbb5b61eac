import { createHash } from 'node:crypto'

/** What a seeded row is; two rows of different kinds may share a key. */
export type SeededKind = 'reference' | 'person' | 'topic' | 'glossary-term' | 'help-line'

/**
 * The id of a seeded row: the same for the same key on every machine, so that content hashes agree everywhere.
 * Source: RFC 9562, section 5.5 (UUID version 5), with the name "bedside:kind:key" in the URL namespace.
 */
export function seedId(kind: SeededKind, key: string): string {
  const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')
  const bytes = createHash('sha1').update(namespace).update(`bedside:${kind}:${key}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
