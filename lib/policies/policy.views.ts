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
