import type { GlossaryEntry } from '#lib/glossary/glossary.views.ts'

/** Said when no answer came. */
export const noWords = 'The glossary does not answer. Try again in a moment.'

/** Every word of the glossary as it is now. Rejects when there is no answer. */
export async function requestGlossary(): Promise<GlossaryEntry[]> {
  const response = await fetch('/admin/glossary/words', {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(15_000),
  })
  if (!response.ok || !response.headers.get('Content-Type')?.includes('json'))
    throw new Error(`The glossary answered ${response.status}.`)
  const { terms }: { terms: GlossaryEntry[] } = await response.json()
  return terms
}
