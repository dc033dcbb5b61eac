import { type DeskAction, decideAccess, type Standing } from '#lib/accounts/policy.ts'

/** A room of the desk in its navigation. */
export type DeskRoom = { path: string; name: string }

const groups: { path: string; name: string; action: DeskAction }[][] = [
  [
    { path: '/admin', name: 'Today', action: 'desk.open' },
    { path: '/admin/articles', name: 'Articles', action: 'desk.open' },
    { path: '/admin/calendar', name: 'Calendar', action: 'desk.open' },
    { path: '/admin/sources', name: 'Sources', action: 'reference.edit' },
    { path: '/admin/media', name: 'Media', action: 'media.add' },
  ],
  [
    { path: '/admin/people', name: 'People', action: 'person.edit' },
    { path: '/admin/topics', name: 'Topics', action: 'topic.edit' },
    { path: '/admin/glossary', name: 'Glossary', action: 'glossary.edit' },
    { path: '/admin/word-lists', name: 'Word lists', action: 'word-list.edit' },
    { path: '/admin/help-lines', name: 'Help lines', action: 'help-line.edit' },
    { path: '/admin/pages', name: 'Pages', action: 'policy-page.edit' },
    { path: '/admin/redirects', name: 'Redirects', action: 'redirect.edit' },
  ],
  [
    { path: '/admin/reports', name: 'Reader reports', action: 'report.settle' },
    { path: '/admin/banner', name: 'Emergency banner', action: 'banner.set' },
    { path: '/admin/users', name: 'Users', action: 'user.manage' },
    { path: '/admin/outbox', name: 'Outbox', action: 'mail.read' },
    { path: '/admin/audit', name: 'Audit', action: 'audit.read' },
    { path: '/admin/settings', name: 'Settings', action: 'settings.edit' },
  ],
]

/** The rooms this user may enter, in groups, in the order of the navigation; a group without any is left out. */
export function listRooms(user: Standing): DeskRoom[][] {
  return groups
    .map((rooms) => rooms.filter(({ action }) => decideAccess(user, action).ok))
    .filter((rooms) => rooms.length > 0)
    .map((rooms) => rooms.map(({ path, name }) => ({ path, name })))
}
