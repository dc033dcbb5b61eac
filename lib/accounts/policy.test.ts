import { describe, expect, test } from 'vitest'
import { ArticleState, Role } from '#generated/prisma/enums.ts'
import {
  type ArticleAction,
  type DeskAction,
  decideAccess,
  decideArticleAccess,
  policy,
} from '#lib/accounts/policy.ts'

const me = '0b0e6f0a-5f0e-4d8e-9a3f-1b2c3d4e5f60'
const someoneElse = '7c9e6679-7425-40de-944b-e07fc1f90ae7'

// One letter a state, in the order of the states: y allowed, . refused. Written out, so that changing a rule means
// changing what is expected of it in the same breath.
//                                   draft  in_review  approved  scheduled  published  withdrawn
const none = '......'
const articleTable: Record<ArticleAction, Record<Role, { own: string; others: string }>> = {
  'article.read-draft': {
    author: { own: 'yyyyyy', others: none },
    editor: { own: 'yyyyyy', others: 'yyyyyy' },
    medical_reviewer: { own: 'yyyyyy', others: 'yyyyyy' },
    admin: { own: 'yyyyyy', others: 'yyyyyy' },
  },
  'article.edit': {
    author: { own: 'y.y.y.', others: none },
    editor: { own: 'y.y.y.', others: 'y.y.y.' },
    medical_reviewer: { own: none, others: none },
    admin: { own: 'y.y.y.', others: 'y.y.y.' },
  },
  'article.comment': {
    author: { own: 'yyyyyy', others: none },
    editor: { own: 'yyyyyy', others: 'yyyyyy' },
    medical_reviewer: { own: 'yyyyyy', others: 'yyyyyy' },
    admin: { own: 'yyyyyy', others: 'yyyyyy' },
  },
  'article.accept-finding': {
    author: { own: 'yyyyyy', others: none },
    editor: { own: 'yyyyyy', others: 'yyyyyy' },
    medical_reviewer: { own: none, others: none },
    admin: { own: 'yyyyyy', others: 'yyyyyy' },
  },
  'article.override-finding': {
    author: { own: none, others: none },
    editor: { own: none, others: 'yyyyyy' },
    medical_reviewer: { own: none, others: 'yyyyyy' },
    admin: { own: none, others: 'yyyyyy' },
  },
  'article.share-preview': {
    author: { own: 'yyyyy.', others: none },
    editor: { own: 'yyyyy.', others: 'yyyyy.' },
    medical_reviewer: { own: none, others: none },
    admin: { own: 'yyyyy.', others: 'yyyyy.' },
  },
  'article.assign': {
    author: { own: none, others: none },
    editor: { own: 'yyyyyy', others: 'yyyyyy' },
    medical_reviewer: { own: none, others: none },
    admin: { own: 'yyyyyy', others: 'yyyyyy' },
  },
  'article.rename': {
    author: { own: none, others: none },
    editor: { own: 'yyyyyy', others: 'yyyyyy' },
    medical_reviewer: { own: none, others: none },
    admin: { own: 'yyyyyy', others: 'yyyyyy' },
  },
  'article.embargo': {
    author: { own: none, others: none },
    editor: { own: 'yyy.y.', others: 'yyy.y.' },
    medical_reviewer: { own: none, others: none },
    admin: { own: 'yyy.y.', others: 'yyy.y.' },
  },
  'article.recall': {
    author: { own: '.y....', others: none },
    editor: { own: '.y....', others: '.y....' },
    medical_reviewer: { own: none, others: none },
    admin: { own: '.y....', others: '.y....' },
  },
  'article.publish-unreviewed': {
    author: { own: none, others: none },
    editor: { own: 'y.y.y.', others: 'y.y.y.' },
    medical_reviewer: { own: none, others: none },
    admin: { own: 'y.y.y.', others: 'y.y.y.' },
  },
  'article.submit': {
    author: { own: 'y...y.', others: none },
    editor: { own: 'y...y.', others: 'y...y.' },
    medical_reviewer: { own: none, others: none },
    admin: { own: 'y...y.', others: 'y...y.' },
  },
  'article.review': {
    author: { own: none, others: none },
    editor: { own: none, others: none },
    medical_reviewer: { own: none, others: '.y....' },
    admin: { own: none, others: none },
  },
  'article.publish': {
    author: { own: none, others: none },
    editor: { own: '..yyy.', others: '..yyy.' },
    medical_reviewer: { own: none, others: none },
    admin: { own: '..yyy.', others: '..yyy.' },
  },
  'article.schedule': {
    author: { own: none, others: none },
    editor: { own: '..y...', others: '..y...' },
    medical_reviewer: { own: none, others: none },
    admin: { own: '..y...', others: '..y...' },
  },
  'article.cancel-schedule': {
    author: { own: none, others: none },
    editor: { own: '...y..', others: '...y..' },
    medical_reviewer: { own: none, others: none },
    admin: { own: '...y..', others: '...y..' },
  },
  'article.withdraw': {
    author: { own: none, others: none },
    editor: { own: 'yyyyy.', others: 'yyyyy.' },
    medical_reviewer: { own: none, others: none },
    admin: { own: 'yyyyy.', others: 'yyyyy.' },
  },
  'article.restore': {
    author: { own: none, others: none },
    editor: { own: '.....y', others: '.....y' },
    medical_reviewer: { own: none, others: none },
    admin: { own: '.....y', others: '.....y' },
  },
}

const deskTable: Record<DeskAction, Role[]> = {
  'desk.open': ['author', 'editor', 'medical_reviewer', 'admin'],
  'article.create': ['author', 'editor', 'admin'],
  'article.import': ['editor', 'admin'],
  'user.manage': ['admin'],
  'audit.read': ['admin'],
  'mail.read': ['admin'],
  'banner.set': ['editor', 'admin'],
  'media.add': ['author', 'editor', 'admin'],
  'media.edit': ['author', 'editor', 'admin'],
  'media.replace': ['editor', 'admin'],
  'media.remove': ['editor', 'admin'],
  'reference.edit': ['author', 'editor', 'medical_reviewer', 'admin'],
  'person.edit': ['editor', 'admin'],
  'topic.edit': ['editor', 'admin'],
  'glossary.edit': ['editor', 'admin'],
  'source.watch': ['editor', 'admin'],
  'word-list.edit': ['editor', 'admin'],
  'help-line.edit': ['editor', 'admin'],
  'policy-page.edit': ['admin'],
  'redirect.edit': ['editor', 'admin'],
  'report.settle': ['editor', 'admin'],
  'settings.edit': ['admin'],
}

const roles = Object.values(Role)
const states = Object.values(ArticleState)

describe('every cell of the policy for articles', () => {
  const cells = Object.entries(articleTable).flatMap(([action, byRole]) =>
    roles.flatMap((role) =>
      (['own', 'others'] as const).flatMap((whose) =>
        states.map((state, column) => {
          const allowed = byRole[role][whose][column] === 'y'
          return { action: action as ArticleAction, role, whose, state, allowed }
        }),
      ),
    ),
  )

  test.each(cells)('$role, $action, $whose article, $state: $allowed', (cell) => {
    const article = { state: cell.state, authorIds: [cell.whose === 'own' ? me : someoneElse] }
    const decision = decideArticleAccess({ role: cell.role, personId: me }, cell.action, article)
    expect(decision.ok).toBe(cell.allowed)
  })
})

describe('every cell of the policy for the desk', () => {
  const cells = Object.entries(deskTable).flatMap(([action, allowed]) =>
    roles.map((role) => ({ action: action as DeskAction, role, allowed: allowed.includes(role) })),
  )

  test.each(cells)('$role, $action: $allowed', ({ action, role, allowed }) => {
    expect(decideAccess({ role, personId: null }, action).ok).toBe(allowed)
  })
})

test('every action of the policy has its expected cells', () => {
  expect([...Object.keys(articleTable), ...Object.keys(deskTable)].sort()).toEqual(Object.keys(policy).sort())
})

test('a user without a byline owns no article, also not one without authors', () => {
  const decision = decideArticleAccess({ role: 'author', personId: null }, 'article.edit', {
    state: 'draft',
    authorIds: [],
  })
  expect(decision).toEqual({ ok: false, refusal: { kind: 'article-of-others', action: 'article.edit' } })
})

test('a refusal for its state says in which states the action is possible', () => {
  const decision = decideArticleAccess({ role: 'editor', personId: null }, 'article.edit', {
    state: 'in_review',
    authorIds: [],
  })
  expect(decision).toEqual({
    ok: false,
    refusal: {
      kind: 'wrong-state',
      action: 'article.edit',
      state: 'in_review',
      allowed: ['draft', 'approved', 'published'],
    },
  })
})
