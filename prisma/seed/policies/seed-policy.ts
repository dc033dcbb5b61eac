import type { Document } from '#lib/document/document.ts'

/** A page about the publication itself. */
export type SeedPolicy = { slug: string; title: string; standfirst: string; body: Document }
