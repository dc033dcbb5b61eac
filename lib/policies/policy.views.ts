import type { Document } from '#lib/document/document.ts'

/** A page about the publication itself. */
export type PolicyPageView = {
  slug: string
  path: string
  title: string
  standfirst: string
  body: Document
  updatedAt: Date
}

/** A page about the publication in the desk's list, in the order of the footer. */
export type DeskPolicyLine = { slug: string; title: string; standfirst: string; updatedAt: Date }

/** A page to edit; `text` is null when its body holds what the desk's plain text cannot say. */
export type DeskPolicy = {
  slug: string
  title: string
  standfirst: string
  text: string | null
  version: number
}
