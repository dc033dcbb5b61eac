/** Attributes as they arrive: from a form, the clipboard or another version of the editor. */
export type RawAttrs = Record<string, unknown>

const uuidShape =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}-(?:0{4}-){3}0{12}|f{8}-(?:f{4}-){3}f{12})$/i

/** An own member of the attributes; whatever stands on a prototype is not one. */
export function memberOf(attrs: RawAttrs, name: string): unknown {
  return Object.hasOwn(attrs, name) ? attrs[name] : undefined
}

/** The id of something in the library, or null. */
export function readId(value: unknown): string | null {
  return typeof value === 'string' && uuidShape.test(value) ? value : null
}

/** The ids of a list, the first 20; what is no id is left out. */
export function readIds(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one) => readId(one) ?? []).slice(0, 20) : []
}

/** Text of at most `max` characters that can be stored, or null. */
export function readText(value: unknown, max: number): string | null {
  if (typeof value !== 'string' || value.length > max) return null
  return value.isWellFormed() && !value.includes('\0') ? value : null
}

/** A line: like `readText`, with at least one character and at most 500. */
export function readLine(value: unknown): string | null {
  return readText(value, 500) || null
}

/** A whole number between two others, or null. */
export function readWhole(value: unknown, min: number, max: number): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : null
}

/** One of the listed values, or null. */
export function readOneOf<const Value>(value: unknown, allowed: readonly Value[]): Value | null {
  return allowed.find((one) => one === value) ?? null
}
