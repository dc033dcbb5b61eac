import type { DraftPage } from '#lib/articles/draft-page.views.ts'

/** A link for outside readers, in the list of an article. Its token is shown once, when it is made, and never again. */
export type PreviewLinkLine = {
  id: string
  note: string
  createdByName: string
  createdAt: Date
  expiresAt: Date
  lastOpenedAt: Date | null
  /** Why nobody can open it any more; null while it works. */
  ended: { kind: 'revoked'; at: Date } | { kind: 'expired'; at: Date } | null
}

/** What an outside reader is shown, and until when. */
export type SharedPreview = DraftPage & { expiresAt: Date }
