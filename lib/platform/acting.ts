import type { Standing } from '#lib/accounts/policy.ts'
import type { Actor } from '#lib/platform/audit.ts'

/** Who acts at the desk, what their place lets them do, and when it is. A `SessionUser` is such an actor. */
export type Acting = { actor: Actor & Standing; at: Date }
