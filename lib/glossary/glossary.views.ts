/** A word explained. */
export type GlossaryEntry = { id: string; slug: string; term: string; definition: string }

/** A term as the desk edits it. */
export type DeskTerm = GlossaryEntry & { version: number }

/** A term in the desk's list, with how many articles name it. */
export type DeskTermLine = GlossaryEntry & { articleCount: number }
