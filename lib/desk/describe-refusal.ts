import { type DeskRefusal, describeDeskRefusal } from '#lib/articles/describe-publication.ts'
import { formatLongDay } from '#lib/dates.ts'

const sentences = {
  'reviewer-not-found': 'There is no such reviewer.',
  'reviewer-is-author': 'This reviewer is an author of the article, and nobody reviews their own work.',
  'reviewer-has-no-account':
    'Nobody signs in as this reviewer. Choose another, or ask an admin to invite them.',
  'reviewer-without-profile': 'Your account has no public profile to sign with. Ask an admin to link one.',
  'statement-missing': 'Say what you checked. Readers see it.',
  'declaration-missing': 'Declare your interests, or write “None.” Readers see it.',
  'next-review-not-later': 'The next review must be due on a later day.',
  'comments-missing': 'Say what has to change before you can approve it.',
  'bad-slug': 'An address has small letters, digits and single hyphens only.',
  'same-slug': 'This is its address already.',
  'slug-taken': 'This address is, or was once, another article’s.',
  'not-an-editor': 'Only an editor or an admin can answer for an article.',
  'version-not-found': 'There is no such version.',
  'note-missing': 'Give it a note, so that it can be found.',
} as const

/** Everything a form about one article can be refused for. */
export type ArticleRefusal =
  | DeskRefusal
  | { kind: keyof typeof sentences }
  | { kind: 'next-review-too-late'; latestOn: Date }
  | { kind: 'licence-expired'; expiredOn: Date }

/** Why it was not done, in a sentence or two. */
export function describeArticleRefusal(refusal: ArticleRefusal): string {
  if (refusal.kind === 'next-review-too-late')
    return `The topics of this article ask for the next review by ${formatLongDay(refusal.latestOn)}.`
  if (refusal.kind === 'licence-expired')
    return `Your licence on record ended on ${formatLongDay(refusal.expiredOn)}, so you cannot sign. Ask an editor to renew it on your profile.`
  return isSaid(refusal) ? sentences[refusal.kind] : describeDeskRefusal(refusal)
}

function isSaid(refusal: ArticleRefusal): refusal is { kind: keyof typeof sentences } {
  return Object.hasOwn(sentences, refusal.kind)
}
