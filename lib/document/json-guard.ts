/** Largest document, in characters of its JSON, roughly. */
export const maxDocumentLength = 2_000_000

/** Deepest nesting of objects and arrays; ten lists inside each other stay below it. */
export const maxNesting = 64

const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Why a value is not JSON that may be looked at any closer, and where. */
export type JsonRefusal = {
  kind: 'too-large' | 'too-deep' | 'unsafe-key' | 'not-json' | 'not-storable'
  path: PropertyKey[]
}

type Waiting = { value: unknown; path: PathLink | null; depth: number }
type PathLink = { key: PropertyKey; parent: PathLink | null }

/**
 * Looks over a value without recursion, so that no nesting can overflow the stack, and stops at the first thing that
 * is too deep, too large, not plain JSON or named like a door to the prototype. Null when there is nothing.
 */
export function findJsonRefusal(root: unknown): JsonRefusal | null {
  const waiting: Waiting[] = [{ value: root, path: null, depth: 0 }]
  let length = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path, depth } = next
    const refused = (kind: JsonRefusal['kind']) => ({ kind, path: unwind(path) })
    length += lengthOf(value)
    if (length > maxDocumentLength) return refused('too-large')
    if (typeof value === 'string' && !isStorable(value)) return refused('not-storable')
    if (typeof value !== 'object' || value === null) {
      if (!isJsonLeaf(value)) return refused('not-json')
      continue
    }
    if (depth >= maxNesting) return refused('too-deep')
    if (!isPlain(value)) return refused('not-json')
    for (const [key, member] of Object.entries(value)) {
      const link = { key: Array.isArray(value) ? Number(key) : key, parent: path }
      if (unsafeKeys.has(key)) return { kind: 'unsafe-key', path: unwind(link) }
      length += Array.isArray(value) ? 1 : key.length + 3
      waiting.push({ value: member, path: link, depth: depth + 1 })
    }
  }
  return null
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length + 2 : 2
}

/** Postgres stores neither a zero character nor half of a surrogate pair in JSON. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

function isJsonLeaf(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function unwind(link: PathLink | null): PropertyKey[] {
  const path: PropertyKey[] = []
  for (let step = link; step; step = step.parent) path.unshift(step.key)
  return path
}
