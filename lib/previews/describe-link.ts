import type { AccessRefusal } from '#lib/accounts/policy.ts'
import { describeAccessRefusal } from '#lib/articles/describe-access.ts'

/** Why a link was not made or not revoked, in a sentence. */
export function describeLinkRefusal(
  refusal:
    | AccessRefusal
    | { kind: 'article-not-found' | 'link-not-found' | 'stale-version' }
    | { kind: 'too-many-links'; most: number },
): string {
  switch (refusal.kind) {
    case 'article-not-found':
      return 'There is no such article.'
    case 'link-not-found':
      return 'There is no such link.'
    case 'stale-version':
      return 'The article changed meanwhile. Please try again.'
    case 'too-many-links':
      return `This article has ${refusal.most} links that work. Revoke one first.`
    default:
      return describeAccessRefusal(refusal)
  }
}
