import type { ArticleAction, DeskAction } from '#lib/accounts/policy.ts'
import type { Cell, Things } from './policy-world.ts'

/** What a form sends; a list sends its name several times. */
export type Fields = Record<string, string | number | string[]>

/**
 * An action of the desk as a client sends it, and what the policy must grant for it. `session` is one's own business,
 * open to whoever has a session and the second factor their role needs; `half-session` also without the factor.
 */
export type Door =
  | {
      action: string
      needs: ArticleAction
      bound?: (cell: Cell) => unknown[]
      form: (cell: Cell) => Fields
      anyState?: true
      allow?: false
    }
  | {
      action: string
      needs: DeskAction | 'session' | 'half-session'
      form: (things: Things) => Fields
      allow?: false
    }
  | { action: string; needs: 'public'; because: string }
