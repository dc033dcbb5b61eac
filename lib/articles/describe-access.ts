import type { AccessRefusal } from '#lib/accounts/policy.ts'

const stateSentences: Record<Extract<AccessRefusal, { kind: 'wrong-state' }>['state'], string> = {
  draft: 'The article is a draft.',
  in_review:
    'The article is under review: its text stands still until the reviewer has decided or it is recalled.',
  approved: 'The article is approved.',
  scheduled:
    'The article is scheduled: its text stands still until it goes out or the schedule is cancelled.',
  published: 'The article is published.',
  withdrawn: 'The article is withdrawn. Restore it first.',
}

/** Why the policy says no, in a sentence for whoever was refused. */
export function describeAccessRefusal(refusal: AccessRefusal): string {
  switch (refusal.kind) {
    case 'role-may-not':
      return 'Your role does not allow this. Ask an editor or an admin.'
    case 'article-of-others':
      return 'You are not an author of this article. Ask an editor.'
    case 'own-article':
      return 'You are an author of this article, and nobody reviews their own work.'
    case 'wrong-state':
      return `This cannot be done now. ${stateSentences[refusal.state]}`
  }
}
