import { canonicalJson } from '#lib/canonical-json.ts'

/** What differs between two states of a row, for the audit log: field by field, as it was and as it is. */
export function changedFields(
  was: Record<string, unknown>,
  is: Record<string, unknown>,
): Record<string, { was: unknown; is: unknown }> {
  return Object.fromEntries(
    Object.keys(is)
      .filter((name) => canonicalJson(toPlain(was[name])) !== canonicalJson(toPlain(is[name])))
      .map((name) => [name, { was: toPlain(was[name]), is: toPlain(is[name]) }]),
  )
}

function toPlain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : (value ?? null)
}
