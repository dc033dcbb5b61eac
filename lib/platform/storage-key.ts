/** There is no room for another file. */
export class StorageFull extends Error {}

/**
 * The key as it was given, when it is one: lower-case letters, digits and hyphens, and one ending. Nothing that a file
 * system or an address could take for a path.
 * @throws Error for anything else
 */
export function checkedKey(key: string): string {
  if (!/^[a-z0-9][a-z0-9-]{3,150}\.[a-z0-9]{1,8}$/.test(key))
    throw new Error(`Not a storage key: ${JSON.stringify(key)}`)
  return key
}
