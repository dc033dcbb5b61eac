import type { AccessRefusal } from '#lib/accounts/policy.ts'
import type { ArticleContent } from '#lib/articles/article.ts'

/** Someone who has the article open. One entry a tab; `self` is the tab that asks. */
export type PresentEditor = { name: string; block: number | null; self: boolean }

/** 200: the content is stored as `version`, byte for byte as sent. A save sent twice gets the same answer twice. */
export type SaveAccepted = { version: number; savedAt: string; present: PresentEditor[] }

/**
 * 409: someone saved, published or renamed in between; nothing was overwritten. When `content` equals the base that
 * the tab sent its steps for, only the version moved: take `version` as the new base and send the same steps again.
 * Otherwise show both texts.
 */
export type SaveConflict = {
  kind: 'stale-version'
  version: number
  content: ArticleContent
  savedByName: string
  /** ISO 8601, UTC. */
  savedAt: string
}

/** 422: the content as it would be breaks a rule at `path` (`body.content[3].attrs.title`); nothing was stored. */
export type SaveInvalid = { kind: 'invalid'; path: string; message: string }

/** 403: the policy says no, for instance because the article is under review. */
export type SaveForbidden = { kind: 'forbidden'; refusal: AccessRefusal; message: string }

/** 401, 404, 413 and 503 (with Retry-After, in seconds): a sentence to show. The text is to be kept and sent again later. */
export type SaveProblem = {
  kind: 'signed-out' | 'article-not-found' | 'too-large' | 'unavailable'
  message: string
}

/** Everything the save address answers, by status. */
export type SaveAnswer =
  | { status: 200; body: SaveAccepted }
  | { status: 409; body: SaveConflict }
  | { status: 422; body: SaveInvalid }
  | { status: 403; body: SaveForbidden }
  | { status: 401 | 404 | 413 | 503; body: SaveProblem }

/** 200 of the presence address: who is there, and the version everyone should be at. */
export type PresenceAnswer = {
  version: number
  savedByName: string
  /** ISO 8601, UTC. */
  savedAt: string
  present: PresentEditor[]
}
