import { randomUUID } from 'node:crypto'
import type { ArticleAction, DeskAction } from '#lib/accounts/policy.ts'
import type { Cell, Things } from './policy-world.ts'

/** An address of the desk, as the build names it, and what the policy must grant for it. */
export type RouteDoor =
  | {
      route: string
      needs: ArticleAction
      method?: 'POST'
      path: (cell: Cell) => string
      body?: (cell: Cell) => unknown
    }
  | {
      route: string
      needs: DeskAction | 'session' | 'half-session'
      method?: 'POST' | 'PUT'
      path: (things: Things) => string
      body?: (things: Things) => unknown
    }
  | { route: string; needs: 'public'; because: string }

const desk = '/(admin)/admin/(desk)'
const article = `${desk}/articles/[id]`
const at = (end: string) => (cell: Cell) => `/admin/articles/${cell.articleId}${end}`
const page = (room: string, needs: DeskAction | 'session'): RouteDoor => ({
  route: `${desk}${room}/page`,
  needs,
  path: () => `/admin${room}`,
})
const open = (route: string, because: string): RouteDoor => ({ route, needs: 'public', because })

export const routeDoors: RouteDoor[] = [
  page('', 'session'),
  page('/account', 'session'),
  page('/articles', 'session'),
  page('/articles/new', 'article.create'),
  page('/audit', 'audit.read'),
  page('/banner', 'banner.set'),
  page('/calendar', 'session'),
  page('/glossary', 'glossary.edit'),
  page('/help-lines', 'help-line.edit'),
  page('/media', 'media.add'),
  page('/outbox', 'mail.read'),
  page('/pages', 'policy-page.edit'),
  page('/people', 'person.edit'),
  page('/redirects', 'redirect.edit'),
  page('/reports', 'report.settle'),
  page('/settings', 'settings.edit'),
  page('/sources', 'reference.edit'),
  page('/sources/new', 'reference.edit'),
  page('/topics', 'topic.edit'),
  page('/word-lists', 'word-list.edit'),
  page('/users', 'user.manage'),
  page('/users/invite', 'user.manage'),
  { route: `${desk}/[...path]/page`, needs: 'session', path: () => '/admin/no/such/room' },
  {
    route: `${desk}/glossary/[id]/page`,
    needs: 'glossary.edit',
    path: ({ term }) => `/admin/glossary/${term}`,
  },
  {
    route: `${desk}/help-lines/[id]/page`,
    needs: 'help-line.edit',
    path: (of) => `/admin/help-lines/${of.helpLine}`,
  },
  { route: `${desk}/media/[id]/page`, needs: 'media.edit', path: ({ picture }) => `/admin/media/${picture}` },
  {
    route: `${desk}/pages/[slug]/page`,
    needs: 'policy-page.edit',
    path: () => '/admin/pages/corrections-policy',
  },
  {
    route: `${desk}/people/[id]/page`,
    needs: 'person.edit',
    path: ({ person }) => `/admin/people/${person}`,
  },
  {
    route: `${desk}/sources/[id]/page`,
    needs: 'reference.edit',
    path: (of) => `/admin/sources/${of.reference}`,
  },
  { route: `${desk}/topics/[id]/page`, needs: 'topic.edit', path: ({ topic }) => `/admin/topics/${topic}` },
  { route: `${desk}/users/[id]/page`, needs: 'user.manage', path: ({ user }) => `/admin/users/${user}` },
  { route: '/(admin)/admin/second-factor/page', needs: 'half-session', path: () => '/admin/second-factor' },

  { route: `${article}/page`, needs: 'article.read-draft', path: at('') },
  { route: `${article}/history/page`, needs: 'article.read-draft', path: at('/history') },
  { route: `${article}/publish/page`, needs: 'article.read-draft', path: at('/publish') },
  { route: `${article}/corrections/page`, needs: 'article.read-draft', path: at('/corrections') },
  { route: `${article}/share/page`, needs: 'article.read-draft', path: at('/share') },
  { route: `${article}/review/page`, needs: 'article.read-draft', path: at('/review') },
  { route: '/(preview)/admin/articles/[id]/preview/page', needs: 'article.read-draft', path: at('/preview') },
  {
    route: '/(preview)/admin/articles/[id]/preview/live/route',
    needs: 'article.read-draft',
    method: 'POST',
    path: at('/preview/live'),
    body: ({ draft }) => draft,
  },
  {
    route: `${article}/save/route`,
    needs: 'article.edit',
    method: 'POST',
    path: at('/save'),
    body: ({ version }) => ({
      baseVersion: version,
      delta: [{ op: 'set', at: ['title'], value: 'Taken' }],
      tabId: randomUUID(),
      block: null,
    }),
  },
  { route: `${article}/presence/route`, needs: 'article.read-draft', path: at('/presence') },
  {
    route: `${article}/presence/route`,
    needs: 'article.read-draft',
    method: 'POST',
    path: at('/presence'),
    body: () => ({ tabId: randomUUID(), block: null }),
  },
  {
    route: '/api/desk/comments/[articleId]/route',
    needs: 'article.comment',
    path: ({ articleId }) => `/api/desk/comments/${articleId}`,
  },
  {
    route: '/api/desk/comments/[articleId]/route',
    needs: 'article.comment',
    method: 'POST',
    path: ({ articleId }) => `/api/desk/comments/${articleId}`,
    body: () => ({ step: 'start', anchor: { kind: 'article' }, body: 'A remark.' }),
  },

  { route: `${desk}/glossary/words/route`, needs: 'session', path: () => '/admin/glossary/words' },
  { route: `${desk}/search/route`, needs: 'session', path: () => '/admin/search?q=Zilpzalp' },
  { route: `${desk}/sources/search/route`, needs: 'reference.edit', path: () => '/admin/sources/search?q=a' },
  {
    route: `${desk}/sources/read/route`,
    needs: 'reference.edit',
    method: 'POST',
    path: () => '/admin/sources/read',
    body: () => ({ pasted: '10.1000/182' }),
  },
  {
    route: `${desk}/sources/add/route`,
    needs: 'reference.edit',
    method: 'POST',
    path: () => '/admin/sources/add',
  },
  { route: '/api/media/route', needs: 'media.add', path: () => '/api/media?q=Zilpzalp' },
  { route: '/api/media/route', needs: 'media.add', method: 'PUT', path: () => '/api/media' },

  open('/(admin)/admin/sign-in/page', 'the door'),
  open('/(admin)/admin/sign-in/code/page', 'the door'),
  open('/(admin)/admin/forgot/page', 'the door'),
  open('/(admin)/admin/join/[token]/page', 'the token is the key'),
  open('/(admin)/admin/reset/[token]/page', 'the token is the key'),
  open('/(preview)/preview/[token]/page', 'the token is the key; lib/previews has its tests'),
  open('/api/auth/[...nextauth]/route', 'the door'),
  open('/api/single-sign-on/route', 'the door'),
  open('/api/reports/route', 'for readers'),
  open('/api/internal/pictures/route', 'the front door answers it to nobody; server/routes.test.ts'),
  open(
    '/api/internal/pictures/[articleId]/route',
    'the front door answers it to nobody; server/routes.test.ts',
  ),
]
