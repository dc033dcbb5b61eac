/** What the commonest actions are called; an action that is not here is told by its own name. */
const words: Record<string, string> = {
  'user.create': 'made the account',
  'user.invite': 'invited',
  'user.send-reset': 'had a link for a new password sent to',
  'user.accept-invitation': 'accepted the invitation',
  'user.reset-password': 'chose another password by a link',
  'user.change-password': 'changed their password',
  'user.set-password': 'set another password for',
  'user.sign-in': 'signed in',
  'user.sign-out-everywhere': 'signed out everywhere',
  'user.end-session': 'ended one of their sessions',
  'user.end-sessions': 'ended every session of',
  'user.disable': 'disabled',
  'user.enable': 'let in again',
  'user.change-role': 'changed the role of',
  'user.link-byline': 'changed the byline of',
  'user.link-identity': 'linked single sign-on',
  'user.rename': 'changed their name',
  'user.second-factor-on': 'turned on their second factor',
  'user.second-factor-off': 'turned off their second factor',
  'user.reset-second-factor': 'took the second factor off',
  'user.renew-recovery-codes': 'made new recovery codes',
  'reference.notice': 'wrote down a notice about',
  'reference.compare': 'compared the findings of',
  'word-list.edit': 'changed the word lists',
  'source.import': 'read a list of notices',
  'evidence.answer': 'answered a point of the evidence check of',
  'evidence.withdraw-answer': 'took back an answer about',
  'evidence.notice': 'told readers of an ended exception in',
  'user.require-second-factor': 'changed which roles need a second factor',
}

/** An action in words: "published article" is read out of `article.publish` where nobody has written it better. */
export function describeAction(action: string): string {
  const own = words[action]
  if (own) return own
  const [noun = '', verb = ''] = action.split('.')
  return verb ? `${verb.replaceAll('-', ' ')}: ${noun.replaceAll('-', ' ')}` : action
}

const folders: Record<string, string> = {
  article: 'articles',
  user: 'users',
  person: 'people',
  topic: 'topics',
  term: 'glossary',
  media: 'media',
  reference: 'sources',
}

/** Where a subject (`article:<id>`) is in the desk; null where it has no screen of its own. */
export function subjectPath(subject: string): string | null {
  const [kind = '', id = ''] = subject.split(':')
  const folder = Object.hasOwn(folders, kind) ? folders[kind] : undefined
  return folder && /^[0-9a-f-]{36}$/.test(id) ? `/admin/${folder}/${id}` : null
}

/** The detail of an entry as one line, cut where it has no end. */
export function describeDetail(detail: unknown): string {
  const text = detail === null || JSON.stringify(detail) === '{}' ? '' : JSON.stringify(detail)
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}
