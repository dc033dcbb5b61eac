import type { Document } from '#lib/document/document.ts'
import { cutText } from '#lib/imports/cut-text.ts'
import type { PageHead } from '#lib/imports/page-head.ts'
import type { PageLine } from '#lib/imports/page-lines.ts'
import type { PagePart } from '#lib/imports/page-parts.ts'
import type { TopicLink } from '#lib/topics/topic.views.ts'

/** A page taken apart, as the remarks about it need it. */
export type PageInParts = {
  head: PageHead
  title: string
  /** The narrowest subject of the breadcrumb, and the topic of that name; null when there is none. */
  crumb: string | null
  topic: TopicLink | null
  parts: PagePart[]
  trailingTitles: PageLine[]
  body: Document
}

/** The words of a line for a remark, in quotation marks, cut when they are long. */
export function quoted(text: string, maxLength = 160): string {
  return `“${cutText(text, maxLength)}”`
}
