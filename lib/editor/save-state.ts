import type { PresentEditor, SaveConflict } from '#lib/articles/save.views.ts'

/** How far what was written has come. */
export type SavePhase =
  /** The server has it all. */
  | 'saved'
  /** Something was written since; it goes out in a moment. */
  | 'waiting'
  | 'saving'
  /** The server does not answer; it is tried again. */
  | 'unreachable'
  /** The session ended; it is tried again after signing in elsewhere. */
  | 'signed-out'
  /** The server will not take the text as it is; the next change is sent again. */
  | 'refused'
  /** The policy or the article's state says no. */
  | 'forbidden'
  /** Someone else saved in between: a person decides. */
  | 'stale'

/** Everything that is known about the saving of a text. */
export type SaveState = {
  phase: SavePhase
  /** The version the server has, as far as this tab knows. */
  version: number
  /** When this tab last heard that the server has everything, in browser time; null before the first save. */
  savedAt: number | null
  /** True when the browser holds everything that the server does not. */
  kept: boolean
  /** Why it was refused, in the server's sentence. */
  problem: string | null
  /** What stands in the way; only in the phase "stale". */
  conflict: SaveConflict | null
  /** Everyone who has the article open, this tab too. */
  present: PresentEditor[]
}

/** Whether leaving the page now would lose something. */
export function wouldLose({ phase, kept }: SaveState): boolean {
  return phase !== 'saved' && !kept
}

/** The state of saving in a sentence, always on the screen. `now` is browser time. */
export function describeSaving(state: SaveState, now: number): string {
  const keptHere = state.kept ? 'Your text is kept in this browser.' : 'Your text is in this tab only.'
  switch (state.phase) {
    case 'saved':
      return state.savedAt === null
        ? `Version ${state.version}, nothing changed`
        : `Saved ${describeAgo(now - state.savedAt)}, version ${state.version}`
    case 'waiting':
      return state.kept ? 'Kept in this browser, saving in a moment' : 'Writing…'
    case 'saving':
      return 'Saving…'
    case 'unreachable':
      return state.kept
        ? 'Kept in this browser: the server does not answer, trying again'
        : 'The server does not answer, trying again. Keep this tab open.'
    case 'signed-out':
      return `Signed out: sign in in a new tab. ${keptHere}`
    case 'refused':
      return `Not saved. ${state.problem ?? ''} ${keptHere}`
    case 'forbidden':
      return `Not saved: ${state.problem ?? 'this article may not be changed now.'} ${keptHere}`
    case 'stale':
      return `${state.conflict?.savedByName ?? 'Someone'} saved in between. Both texts are kept: decide which to go on with.`
  }
}

function describeAgo(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1_000))
  if (seconds < 2) return 'just now'
  if (seconds < 60) return `${seconds} seconds ago`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  return hours === 1 ? 'an hour ago' : `${hours} hours ago`
}
