import { decideAccess } from '#lib/accounts/policy.ts'
import type { Saved } from '#lib/desk/save.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys as keys } from '#lib/publication/publication-keys.ts'
import { placeRedirect } from '#lib/redirects/redirect.commands.ts'
import type { RedirectInput } from '#lib/redirects/redirect.input.ts'
import { isPagePath } from '#lib/redirects/redirect.queries.ts'
import { refuse, succeed } from '#lib/result.ts'

/**
 * Makes an old address lead to a page of today. Where the target has itself moved, it leads on to the end at once;
 * addresses that led to the old one follow. A page that is there cannot be hidden, and nothing leads to nowhere.
 */
export async function addRedirect(
  db: DbClient,
  input: RedirectInput,
  by: Acting,
): Promise<Saved<{ to: string }>> {
  const access = decideAccess(by.actor, 'redirect.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE "Redirect" IN SHARE ROW EXCLUSIVE MODE`
    const problem = await findProblem(tx, input)
    if (problem) return refuse(problem)
    const onward = await tx.redirect.findUnique({ where: { fromPath: input.to }, select: { toPath: true } })
    const to = onward?.toPath ?? input.to
    if (to === input.from) {
      const words = `${input.to} already leads here: readers would go round and round.`
      return refuse({ kind: 'field', field: 'to', problem: words })
    }
    const followers = await tx.redirect.findMany({
      where: { toPath: input.from },
      select: { fromPath: true },
    })
    const before = await tx.redirect.findUnique({ where: { fromPath: input.from }, select: { toPath: true } })
    await placeRedirect(tx, { from: input.from, to }, by.at)
    await appendAudit(tx, {
      ...by,
      action: 'redirect.add',
      subject: `path:${input.from}`,
      detail: { was: before?.toPath ?? null, is: to },
    })
    await appendEvent(tx, {
      kind: 'refresh',
      keys: [input.from, ...followers.map(({ fromPath }) => fromPath)].map(keys.path),
      articleId: null,
      reason: 'redirect added',
    })
    return succeed({ to })
  })
}

/** Takes a redirect away: its address answers "nothing here" again. */
export async function removeRedirect(db: DbClient, { from }: { from: string }, by: Acting): Promise<Saved> {
  const access = decideAccess(by.actor, 'redirect.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    const rows = await tx.redirect.deleteMany({ where: { fromPath: from } })
    if (rows.count === 0) return refuse({ kind: 'not-found' })
    await appendAudit(tx, { ...by, action: 'redirect.remove', subject: `path:${from}`, detail: {} })
    await appendEvent(tx, {
      kind: 'refresh',
      keys: [keys.path(from)],
      articleId: null,
      reason: 'redirect removed',
    })
    return succeed(null)
  })
}

async function findProblem(tx: Db, { from, to }: RedirectInput) {
  const at = (field: string, problem: string) => ({ kind: 'field', field, problem }) as const
  if (from === to) return at('to', 'This is the old address itself.')
  if (!mayMove(from))
    return at('from', 'This address belongs to the publication itself and cannot lead elsewhere.')
  if (await isPagePath(tx, from))
    return at('from', 'There is a page at this address: change its address there.')
  if ((await isPagePath(tx, to)) || (await tx.redirect.findUnique({ where: { fromPath: to } }))) return null
  return at('to', 'There is no page at this address.')
}

/** Only addresses that answer "nothing here" or a reader's page can: the desk, the API and files never. */
function mayMove(path: string): boolean {
  return (
    /^\/(?!admin(?:\/|$)|api(?:\/|$)|_next(?:\/|$)|pictures\/|theme\/|healthz$|readyz$|unavailable$)/.test(
      path,
    ) && path !== '/'
  )
}
