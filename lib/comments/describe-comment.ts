import type { AccessRefusal } from '#lib/accounts/policy.ts'
import type { CommentAnchor } from '#lib/comments/comment-anchor.input.ts'

/** Why a step of a conversation was not taken. */
export type CommentRefusal =
  | { kind: 'article-not-found' }
  | { kind: 'thread-not-found' }
  | { kind: 'already-resolved'; by: string }
  | { kind: 'not-resolved' }
  | { kind: 'too-many-threads'; most: number }
  | { kind: 'too-many-comments'; most: number }
  | { kind: 'denied'; why: AccessRefusal }

/** What stood in the way and what to do now, for whoever wrote. */
export function describeCommentRefusal(refusal: CommentRefusal): string {
  switch (refusal.kind) {
    case 'article-not-found':
      return 'There is no such article, or it belongs to other authors.'
    case 'thread-not-found':
      return 'This conversation is not there any more. Load the page again.'
    case 'already-resolved':
      return `${refusal.by} resolved this already. Reopen it to go on.`
    case 'not-resolved':
      return 'This conversation is open already.'
    case 'too-many-threads':
      return `An article holds at most ${refusal.most} open conversations. Resolve some of them first.`
    case 'too-many-comments':
      return `A conversation holds at most ${refusal.most} comments. Resolve it and start another.`
    case 'denied':
      return refusal.why.kind === 'article-of-others'
        ? 'Authors comment on their own articles. Ask an editor to name you as an author.'
        : 'Your role may not comment on this article.'
  }
}

/** The mail that tells a participant what was said. */
export function writeCommentMail(said: {
  title: string
  by: string
  body: string
  anchor: CommentAnchor
  /** Where the conversation is. */
  address: string
}): { subject: string; text: string } {
  const about = said.anchor.kind === 'passage' ? `on “${said.anchor.quote}”` : 'on the whole article'
  return {
    subject: `${said.by} commented on ${said.title}`,
    text: [`${said.by} wrote ${about}:`, said.body, `Answer at ${said.address}`].join('\n\n'),
  }
}
