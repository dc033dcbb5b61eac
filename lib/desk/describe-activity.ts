import type { ActivityLine } from '#lib/desk/desk-list.views.ts'

type Words = { before: string; after: string }
type Tell = (who: string, detail: Record<string, unknown>) => Words

/** A sentence "who did [article]"; `after` follows the article's title. */
function did(verb: string, after = '.'): Tell {
  return (who) => ({ before: `${who} ${verb} `, after })
}

const decided: Tell = (who, { decision }) =>
  decision === 'returned'
    ? { before: `${who} returned `, after: ' with comments.' }
    : { before: `${who} approved `, after: '.' }

/**
 * What of the log is told on the first screen, and in which words. Saves are left out: they are work, not news. Every
 * action names an article; what concerns users and settings is for the audit log alone.
 */
const told: Record<string, Tell> = {
  'article.create': did('began'),
  'article.import': did('imported'),
  'article.submit': did('sent', ' for review.'),
  'article.recall': did('took', ' back from review.'),
  'article.review': decided,
  'article.approve': did('approved'),
  'article.return': did('returned', ' with comments.'),
  'article.publish': did('published'),
  'article.publish-unreviewed': did('published', ' without a review.'),
  'article.schedule': did('scheduled'),
  'article.schedule-failed': () => ({ before: 'The hour came for ', after: ', and it was refused.' }),
  'article.cancel-schedule': did('cancelled the schedule of'),
  'article.embargo': did('set an embargo on'),
  'article.review-overdue': () => ({ before: 'The review of ', after: ' became overdue.' }),
  'article.withdraw': did('withdrew'),
  'article.restore': did('restored'),
  'article.rename': did('gave', ' another address.'),
  'article.assign': did('changed who answers for'),
  'evidence.notice': () => ({ before: 'Readers are told of an ended exception in ', after: '.' }),
  'comment.start': did('commented on'),
  'comment.reply': did('answered a comment on'),
  'comment.resolve': did('resolved a comment on'),
  'report.settle': did('settled a reader’s report on'),
}

/** The actions that are told, for asking only for those. */
export const toldActions = Object.keys(told)

/** One entry of the log as a sentence around its article; null for an entry that is not told. */
export function describeActivity(entry: {
  id: string
  at: Date
  actorName: string
  action: string
  detail: Record<string, unknown>
  article: { id: string; title: string }
}): ActivityLine | null {
  const tell = told[entry.action]
  if (!tell) return null
  const { id, at, article } = entry
  return { id, at, article, ...tell(entry.actorName, entry.detail) }
}

/** The same person doing the same to the same article again is told once, at its last time. Newest first. */
export function tellOnce(lines: ActivityLine[]): ActivityLine[] {
  return lines.filter((line, place) => {
    const later = lines[place - 1]
    return !later || later.before !== line.before || later.article?.id !== line.article?.id
  })
}
