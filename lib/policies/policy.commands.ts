import { decideAccess } from '#lib/accounts/policy.ts'
import { changedFields } from '#lib/desk/changed-fields.ts'
import { moveWithin } from '#lib/desk/move-within.ts'
import type { Saved } from '#lib/desk/save.ts'
import { documentSchema } from '#lib/document/document.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import type { PolicyInput } from '#lib/policies/policy.input.ts'
import { getDeskPolicy } from '#lib/policies/policy.queries.ts'
import { toPolicyText } from '#lib/policies/policy-text.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys as keys, keysOfEveryPage } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { placeRedirect } from '#lib/redirects/redirect.commands.ts'
import { refuse, succeed } from '#lib/result.ts'

/** Saves a page about the publication, or adds one last in the footer; a new address leaves a redirect. */
export async function savePolicy(
  db: DbClient,
  input: PolicyInput,
  by: Acting,
): Promise<Saved<{ slug: string }>> {
  const access = decideAccess(by.actor, 'policy-page.edit')
  if (!access.ok) return access
  const { key, version, slug, title, standfirst } = input
  const body = documentSchema.parse(input.body)
  return db.$transaction(async (tx) => {
    await lockPolicies(tx)
    const before = key ? await getDeskPolicy(key, tx) : null
    if (key && !before) return refuse({ kind: 'not-found' })
    if (before && before.version !== version) {
      const { version: present, text, ...values } = before
      return refuse({ kind: 'stale-version', version: present, present: { ...values, body: text ?? '' } })
    }
    if (slug !== key && (await getDeskPolicy(slug, tx))) {
      return refuse({ kind: 'field', field: 'slug', problem: 'Another page already has this address.' })
    }
    const data = { slug, title, standfirst, body, updatedAt: by.at }
    const select = { slug: true }
    if (before) {
      await tx.policyPage.update({ where: { slug: key }, data: { ...data, version: version + 1 }, select })
    } else {
      await tx.policyPage.create({ data: { ...data, position: await tx.policyPage.count() }, select })
    }
    const [from, to] = [readerPaths.policy(before?.slug ?? slug), readerPaths.policy(slug)]
    const moved = before && from !== to ? await placeRedirect(tx, { from, to }, by.at) : [to]
    const is = { slug, title, standfirst, text: toPolicyText(body) }
    await appendAudit(tx, {
      ...by,
      action: before ? 'policy-page.edit' : 'policy-page.add',
      subject: `policy:${slug}`,
      detail: changedFields({ ...before }, is),
    })
    const inFooter = before?.title !== title || before.slug !== slug
    const own = [keys.policy(before?.slug ?? slug), keys.policy(slug), ...moved.map(keys.path)]
    const touched = [...own, ...(inFooter ? keysOfEveryPage() : [])]
    await appendEvent(tx, {
      kind: 'refresh',
      keys: [...new Set(touched)],
      articleId: null,
      reason: 'policy page changed',
    })
    return succeed({ slug })
  })
}

/** Moves a page one place up or down in the footer. */
export async function movePolicy(
  db: DbClient,
  { key, way }: { key: string; way: 'up' | 'down' },
  by: Acting,
): Promise<Saved> {
  const access = decideAccess(by.actor, 'policy-page.edit')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    await lockPolicies(tx)
    const slugs = await tx.policyPage.findMany({
      select: { slug: true },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    })
    const order = moveWithin(
      slugs.map(({ slug }) => slug),
      key,
      way,
    )
    if (!order) return refuse({ kind: 'not-found' })
    for (const [position, slug] of order.entries()) {
      await tx.policyPage.update({ where: { slug }, data: { position }, select: { slug: true } })
    }
    await appendAudit(tx, { ...by, action: 'policy-page.move', subject: `policy:${key}`, detail: { order } })
    await appendEvent(tx, {
      kind: 'refresh',
      keys: keysOfEveryPage(),
      articleId: null,
      reason: 'order of the footer',
    })
    return succeed(null)
  })
}

async function lockPolicies(tx: Db): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "PolicyPage" IN SHARE ROW EXCLUSIVE MODE`
}
