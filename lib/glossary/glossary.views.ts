/** A word explained. */
export type GlossaryEntry = { id: string; slug: string; term: string; definition: string }
