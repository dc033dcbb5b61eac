import type { ArticleContent } from '#lib/articles/article.ts'
import { listHeadings } from '#lib/document/outline.ts'
import { listDanglingMarkers } from '#lib/document/sources.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** How a revision differs from the one readers have now. */
export type Change =
  | { kind: 'first' }
  | { kind: 'minor'; note: string | null }
  | { kind: 'meaning'; note: string }
  | { kind: 'correction'; note: string; correction: NewCorrection }

/** A mistake readers saw, in words for readers. */
export type NewCorrection = {
  severity: 'clarification' | 'correction' | 'safety'
  was: string
  isNow: string
  reason: string
}

/** Why an article may not be published as it stands. */
export type PublicationRefusal =
  | { kind: 'article-not-found' }
  /** Someone saved in between; `version` is the one in the database now. */
  | { kind: 'stale-version'; version: number }
  | { kind: 'withdrawn' }
  | { kind: 'already-published'; revisionNumber: number }
  | { kind: 'not-published-yet' }
  | { kind: 'nothing-changed' }
  /** What is missing, each in a sentence an editor can act on. */
  | { kind: 'incomplete'; gaps: string[] }

/** What the decision looks at; everything is read under the article's lock. */
export type PublicationCase = {
  version: number
  state: 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn'
  published: { number: number; contentHash: string } | null
  contentHash: string
  gaps: string[]
}

/** Whether this version of the article may be published, and as which revision number. */
export function decidePublication(
  article: PublicationCase,
  wanted: { version: number; change: Change },
): Result<{ revisionNumber: number }, PublicationRefusal> {
  if (article.version !== wanted.version) return refuse({ kind: 'stale-version', version: article.version })
  if (article.state === 'withdrawn') return refuse({ kind: 'withdrawn' })
  if (article.gaps.length > 0) return refuse({ kind: 'incomplete', gaps: article.gaps })
  if (!article.published) {
    return wanted.change.kind === 'first'
      ? succeed({ revisionNumber: 1 })
      : refuse({ kind: 'not-published-yet' })
  }
  if (wanted.change.kind === 'first') {
    return refuse({ kind: 'already-published', revisionNumber: article.published.number })
  }
  if (article.published.contentHash === article.contentHash) return refuse({ kind: 'nothing-changed' })
  return succeed({ revisionNumber: article.published.number + 1 })
}

/** Characters a description needs to say something, and may have to be shown whole. Source: X cuts at 200 (developer.x.com). */
const description = { min: 70, max: 200 }

/** What the content lacks before readers may see it, in sentences; empty when it is complete. */
export function listGaps(content: ArticleContent): string[] {
  const { length } = content.description
  const emptyHeadings = listHeadings(content.body).filter(({ text }) => text === '').length
  const markers = listDanglingMarkers(content.body).map(({ raw }) => raw ?? 'an empty marker')
  const checks: [boolean, string][] = [
    [content.standfirst === '', 'The standfirst is missing.'],
    [
      length < description.min || length > description.max,
      `The description has ${length} characters; it needs ${description.min} to ${description.max}.`,
    ],
    [content.topicIds.length === 0, 'No topic is set.'],
    [content.authorIds.length === 0, 'No author is named.'],
    [content.aiUse === null, 'The use of AI is not stated.'],
    [content.body.content.length === 0, 'The body is empty.'],
    [emptyHeadings > 0, `${emptyHeadings} ${emptyHeadings === 1 ? 'heading is' : 'headings are'} empty.`],
    [markers.length > 0, `Markers without a source: ${markers.join(', ')}.`],
  ]
  return checks.flatMap(([missing, sentence]) => (missing ? [sentence] : []))
}
