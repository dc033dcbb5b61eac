import type { Door } from './policy-door.ts'
import type { Cell } from './policy-world.ts'

const byArticle = ({ articleId }: Cell) => [articleId]
const version = ({ version }: Cell) => ({ version })
const publish = 'articles/[id]/publish/actions.ts#'

/** What is done to an article, with fields by which it is granted to whoever may. */
export const articleDoors: Door[] = [
  {
    action: 'articles/new/actions.ts#newArticleAction',
    needs: 'article.create',
    form: () => ({ title: 'An article of a test', kind: 'condition_overview', topic: '' }),
  },
  {
    action: 'articles/actions.ts#bulkAction',
    needs: 'article.assign',
    form: (cell) => ({ do: 'assign', user: 'none', article: cell.articleId }),
    allow: false,
  },
  {
    action: 'articles/actions.ts#bulkAction',
    needs: 'article.submit',
    form: (cell) => ({ do: 'submit', reviewer: 'any', article: cell.articleId }),
    allow: false,
  },
  {
    action: 'articles/[id]/history/actions.ts#keepAction',
    needs: 'article.edit',
    bound: byArticle,
    form: () => ({ note: 'A note.' }),
  },
  {
    action: 'articles/[id]/history/actions.ts#putBackAction',
    needs: 'article.edit',
    bound: ({ articleId }) => [articleId, 'r1'],
    form: version,
    allow: false,
  },
  {
    action: 'articles/[id]/share/actions.ts#makeLinkAction',
    needs: 'article.share-preview',
    bound: byArticle,
    form: () => ({ days: 3, note: 'A test' }),
  },
  {
    // What the state forbids to share may still be taken back.
    action: 'articles/[id]/share/actions.ts#revokeLinkAction',
    needs: 'article.share-preview',
    anyState: true,
    bound: ({ articleId, linkId }) => [articleId, linkId],
    form: () => ({}),
  },
  {
    action: 'articles/[id]/review/actions.ts#approveAction',
    needs: 'article.review',
    bound: byArticle,
    form: (cell) => ({
      ...version(cell),
      statement: 'Read.',
      declaration: 'None.',
      nextReviewDueOn: '2027-06-01',
      checked: 'on',
    }),
  },
  {
    action: 'articles/[id]/review/actions.ts#returnAction',
    needs: 'article.review',
    bound: byArticle,
    form: (cell) => ({ ...version(cell), comments: 'Once more.' }),
  },
  {
    action: `${publish}submitAction`,
    needs: 'article.submit',
    bound: byArticle,
    form: (cell) => ({ ...version(cell), reviewerId: '', note: '' }),
  },
  { action: `${publish}recallAction`, needs: 'article.recall', bound: byArticle, form: version },
  {
    action: `${publish}publishAction`,
    needs: 'article.publish-unreviewed',
    bound: byArticle,
    form: (cell) => ({
      ...version(cell),
      kind: 'first',
      unreviewed: 'A test of the policy cannot wait for a reviewer of flesh and blood.',
      when: 'now',
    }),
  },
  {
    action: `${publish}publishAction`,
    needs: 'article.publish',
    bound: byArticle,
    form: (cell) => ({ ...version(cell), kind: 'first', when: 'now' }),
    allow: false,
  },
  {
    action: `${publish}publishAction`,
    needs: 'article.schedule',
    bound: byArticle,
    form: (cell) => ({
      ...version(cell),
      kind: 'first',
      when: 'later',
      date: '2029-01-01',
      time: '09:30',
      zone: 'UTC',
    }),
    allow: false,
  },
  {
    action: `${publish}cancelAction`,
    needs: 'article.cancel-schedule',
    bound: ({ articleId, scheduleId }) => [articleId, scheduleId],
    form: () => ({}),
  },
  {
    action: `${publish}embargoAction`,
    needs: 'article.embargo',
    bound: byArticle,
    form: () => ({ date: '2029-01-01', time: '09:30', zone: 'UTC' }),
  },
  {
    action: `${publish}withdrawAction`,
    needs: 'article.withdraw',
    bound: byArticle,
    form: (cell) => ({ ...version(cell), reason: 'It is a test.', redirectTo: '' }),
    allow: false,
  },
  { action: `${publish}restoreAction`, needs: 'article.restore', bound: byArticle, form: version },
  {
    action: `${publish}renameAction`,
    needs: 'article.rename',
    bound: byArticle,
    form: (cell) => ({ ...version(cell), slug: `${cell.slug}-2` }),
  },
  {
    action: `${publish}assignAction`,
    needs: 'article.assign',
    bound: byArticle,
    form: () => ({ userId: '' }),
    allow: false,
  },
  {
    action: `${publish}rescheduleAction`,
    needs: 'article.cancel-schedule',
    bound: ({ articleId, scheduleId }) => [articleId, scheduleId],
    form: () => ({ date: '2029-02-01', time: '09:30', zone: 'UTC' }),
    allow: false,
  },
  {
    action: 'articles/[id]/corrections/actions.ts#supersedeAction',
    needs: 'article.withdraw',
    bound: ({ articleId }) => [articleId, 1],
    form: () => ({ was: 'Taken.', isNow: 'Taken.', reason: 'Taken.' }),
    allow: false,
  },
  {
    action: 'articles/[id]/evidence/actions.ts#readEvidenceAction',
    needs: 'article.read-draft',
    bound: byArticle,
    form: () => ({}),
    allow: false,
  },
  {
    action: 'articles/[id]/evidence/actions.ts#answerPointAction',
    needs: 'article.accept-finding',
    bound: byArticle,
    form: () => ({
      kind: 'accepted',
      contentHash: '0'.repeat(64),
      ruleId: 'R01',
      subject: '',
      reason: 'It is a test, and long enough.',
    }),
    allow: false,
  },
  {
    action: 'articles/[id]/evidence/actions.ts#withdrawAnswerAction',
    needs: 'article.accept-finding',
    bound: ({ articleId, linkId }) => [articleId, linkId],
    form: () => ({ reason: 'It is a test, and long enough.' }),
    allow: false,
  },
]
