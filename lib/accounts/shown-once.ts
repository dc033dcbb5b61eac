import type { FormState } from '#lib/form-state.ts'

/** A form that ends in something shown this once: a link, or recovery codes. */
export type OnceState = FormState | { kind: 'once'; message: string; lines: string[] }

/** What is shown this once, and what to do with it. */
export function showOnce(message: string, lines: string[]): OnceState {
  return { kind: 'once', message, lines }
}
