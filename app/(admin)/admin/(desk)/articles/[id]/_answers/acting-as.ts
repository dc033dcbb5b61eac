import type { By } from '#lib/articles/take-article.commands.ts'
import { now } from '#lib/platform/clock.ts'
import type { SessionUser } from '#lib/platform/session.ts'

/** This user at this moment, as the commands want it. */
export function actingAs({ id, name, role, personId }: SessionUser): By {
  return { actor: { id, name }, at: now(), standing: { role, personId } }
}
