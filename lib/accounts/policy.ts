import type { ArticleState, Role } from '#generated/prisma/enums.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Which articles a role reaches: all, those it is an author of, or those it is not an author of. */
export type Reach = 'any' | 'own' | 'others'

type DeskRule = { on: 'desk'; roles: readonly Role[] }
type ArticleRule = {
  on: 'article'
  reach: Partial<Record<Role, Reach>>
  states: readonly ArticleState[]
}

const everyState = ['draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn'] as const
const ownByAuthors = { author: 'own', editor: 'any', admin: 'any' } as const
const byEditors = { editor: 'any', admin: 'any' } as const

/**
 * Who may do what: the only place that says so. Every command and every guarded page asks here.
 *
 * Under review and while scheduled the text stands still: a reviewer signs what was sent, and what was signed goes
 * out. Only a medical reviewer reviews, never an author of the article; an admin's word is not a clinician's.
 * Withdrawal is open in every state that readers may see something of, so that it never waits for unpublished changes.
 * Publishing what nobody has reviewed is an action of its own, because it needs a reason that is kept and shown.
 */
export const policy = {
  'desk.open': { on: 'desk', roles: ['author', 'editor', 'medical_reviewer', 'admin'] },
  'article.create': { on: 'desk', roles: ['author', 'editor', 'admin'] },
  'article.import': { on: 'desk', roles: ['editor', 'admin'] },
  'user.manage': { on: 'desk', roles: ['admin'] },
  'audit.read': { on: 'desk', roles: ['admin'] },
  'mail.read': { on: 'desk', roles: ['admin'] },
  'settings.edit': { on: 'desk', roles: ['admin'] },
  'banner.set': { on: 'desk', roles: ['editor', 'admin'] },
  'media.add': { on: 'desk', roles: ['author', 'editor', 'admin'] },
  'media.edit': { on: 'desk', roles: ['author', 'editor', 'admin'] },
  // What readers see changes by it, without a review.
  'media.replace': { on: 'desk', roles: ['editor', 'admin'] },
  'media.remove': { on: 'desk', roles: ['editor', 'admin'] },
  'reference.edit': { on: 'desk', roles: ['author', 'editor', 'medical_reviewer', 'admin'] },
  // What the lists of notices say of sources, and that somebody compared the findings with it.
  'source.watch': { on: 'desk', roles: ['editor', 'admin'] },
  'person.edit': { on: 'desk', roles: ['editor', 'admin'] },
  'topic.edit': { on: 'desk', roles: ['editor', 'admin'] },
  'glossary.edit': { on: 'desk', roles: ['editor', 'admin'] },
  'word-list.edit': { on: 'desk', roles: ['editor', 'admin'] },
  'help-line.edit': { on: 'desk', roles: ['editor', 'admin'] },
  'policy-page.edit': { on: 'desk', roles: ['admin'] },
  'redirect.edit': { on: 'desk', roles: ['editor', 'admin'] },
  'report.settle': { on: 'desk', roles: ['editor', 'admin'] },
  'article.read-draft': {
    on: 'article',
    reach: { ...ownByAuthors, medical_reviewer: 'any' },
    states: everyState,
  },
  'article.edit': { on: 'article', reach: ownByAuthors, states: ['draft', 'approved', 'published'] },
  'article.comment': {
    on: 'article',
    reach: { ...ownByAuthors, medical_reviewer: 'any' },
    states: everyState,
  },
  // A warning of the evidence check, by whoever may write the article.
  'article.accept-finding': { on: 'article', reach: ownByAuthors, states: everyState },
  // A blocker of the evidence check, for a time: never by an author of the article.
  'article.override-finding': {
    on: 'article',
    reach: { editor: 'others', medical_reviewer: 'others', admin: 'others' },
    states: everyState,
  },
  'article.share-preview': {
    on: 'article',
    reach: ownByAuthors,
    states: ['draft', 'in_review', 'approved', 'scheduled', 'published'],
  },
  'article.assign': { on: 'article', reach: byEditors, states: everyState },
  'article.rename': { on: 'article', reach: byEditors, states: everyState },
  'article.embargo': {
    on: 'article',
    reach: byEditors,
    states: ['draft', 'in_review', 'approved', 'published'],
  },
  'article.submit': { on: 'article', reach: ownByAuthors, states: ['draft', 'published'] },
  'article.review': { on: 'article', reach: { medical_reviewer: 'others' }, states: ['in_review'] },
  'article.recall': { on: 'article', reach: ownByAuthors, states: ['in_review'] },
  'article.publish': { on: 'article', reach: byEditors, states: ['approved', 'scheduled', 'published'] },
  'article.publish-unreviewed': {
    on: 'article',
    reach: byEditors,
    states: ['draft', 'approved', 'published'],
  },
  'article.schedule': { on: 'article', reach: byEditors, states: ['approved'] },
  'article.cancel-schedule': { on: 'article', reach: byEditors, states: ['scheduled'] },
  'article.withdraw': {
    on: 'article',
    reach: byEditors,
    states: ['draft', 'in_review', 'approved', 'scheduled', 'published'],
  },
  'article.restore': { on: 'article', reach: byEditors, states: ['withdrawn'] },
} as const satisfies Record<string, DeskRule | ArticleRule>

/** Everything the policy has a rule for. */
export type Action = keyof typeof policy
/** The actions that need an article to be decided. */
export type ArticleAction = {
  [Name in Action]: (typeof policy)[Name]['on'] extends 'article' ? Name : never
}[Action]
/** The actions that concern the desk as a whole. */
export type DeskAction = Exclude<Action, ArticleAction>

/** What a user's place at the desk lets them do. `personId` is their byline, null when they have none. */
export type Standing = { role: Role; personId: string | null }
/** What the policy must know of an article. */
export type ArticleFacts = { state: ArticleState; authorIds: readonly string[] }

/** Why an action is refused. */
export type AccessRefusal =
  | { kind: 'role-may-not'; action: Action; role: Role }
  | { kind: 'article-of-others'; action: Action }
  | { kind: 'own-article'; action: Action }
  | { kind: 'wrong-state'; action: Action; state: ArticleState; allowed: readonly ArticleState[] }

/** Whether this user may do this to the desk. */
export function decideAccess(user: Standing, action: DeskAction): Result<null, AccessRefusal> {
  const rule: DeskRule = policy[action]
  return rule.roles.includes(user.role)
    ? succeed(null)
    : refuse({ kind: 'role-may-not', action, role: user.role })
}

/** Which articles this user may do this to, so that a list asks only for those; null for none. */
export function reachOf(user: Standing, action: ArticleAction): Reach | null {
  const rule: ArticleRule = policy[action]
  return rule.reach[user.role] ?? null
}

/** Whether this user may do this to this article. The person is asked first, the article's state last. */
export function decideArticleAccess(
  user: Standing,
  action: ArticleAction,
  article: ArticleFacts,
): Result<null, AccessRefusal> {
  const rule: ArticleRule = policy[action]
  const reach = rule.reach[user.role]
  if (!reach) return refuse({ kind: 'role-may-not', action, role: user.role })
  const own = user.personId !== null && article.authorIds.includes(user.personId)
  if (reach === 'own' && !own) return refuse({ kind: 'article-of-others', action })
  if (reach === 'others' && own) return refuse({ kind: 'own-article', action })
  if (!rule.states.includes(article.state)) {
    return refuse({ kind: 'wrong-state', action, state: article.state, allowed: rule.states })
  }
  return succeed(null)
}
