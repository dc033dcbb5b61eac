import { describeAccessRefusal } from '#lib/articles/describe-access.ts'
import type { DispositionRefusal } from '#lib/evidence/decide-disposition.ts'

/** Everything an answer to a point can be refused for. */
export type AnswerRefusal =
  | DispositionRefusal
  | { kind: 'article-not-found' }
  | { kind: 'content-changed-since' }
  | { kind: 'rule-not-found' }
  | { kind: 'answer-not-found' }

/** Why no answer was recorded, in a sentence or two. */
export function describeAnswerRefusal(refusal: AnswerRefusal): string {
  switch (refusal.kind) {
    case 'article-not-found':
      return 'There is no such article.'
    case 'content-changed-since':
      return 'The text has changed since this was checked. Look at it again, then answer.'
    case 'rule-not-found':
      return 'There is no such rule.'
    case 'answer-not-found':
      return 'There is no such answer, or it was taken back already.'
    case 'finding-gone':
      return 'The rule no longer finds this in the text. Nothing is left to answer.'
    case 'finding-still-there':
      return 'The rule still finds this in the text. Change the text, or accept it with a reason.'
    case 'needs-no-answer':
      return 'This is for information. It needs no answer.'
    case 'needs-override':
      return 'This blocks publication. It cannot be accepted; somebody who is not an author may override it for a time.'
    case 'needs-acceptance':
      return 'This is a warning. Accept it with a reason; there is nothing to override.'
    case 'settled-by-publishing':
      return 'Publishing itself settles this. It needs no answer.'
    case 'already-answered':
      return `${refusal.byName} has answered this already.`
    case 'answer-too-short':
      return `Say why, in at least ${refusal.minLength} characters. Readers can see it.`
    case 'answer-too-long':
      return `Say why in at most ${refusal.maxLength} characters.`
    case 'expiry-missing':
      return 'Say for how long. An override ends by itself.'
    case 'expiry-past':
      return 'This day has passed. Choose a later one.'
    case 'expiry-too-late':
      return `An override holds for at most ${refusal.days} days.`
    case 'needs-another-person':
      return 'You have overridden this already. It takes a second person.'
    case 'needs-medical-reviewer':
      return 'One of the two who override this must be a medical reviewer.'
    case 'own-article':
      return 'You are an author of this article, and nobody overrides the check on their own work.'
    default:
      return describeAccessRefusal(refusal)
  }
}
