import { decideAccess } from '#lib/accounts/policy.ts'
import type { Saved } from '#lib/desk/save.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { keysOfEveryPage } from '#lib/publication/publication-keys.ts'
import { refuse, succeed } from '#lib/result.ts'
import type { BannerInput } from '#lib/settings/banner.input.ts'

/**
 * Puts the banner up above every reader page, or takes it down; its words are kept for the next time.
 * One event makes every page anew, the page for bad hours first.
 */
export async function setBanner(db: DbClient, input: BannerInput, by: Acting): Promise<Saved> {
  const access = decideAccess(by.actor, 'banner.set')
  if (!access.ok) return access
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "SiteSettings" FOR UPDATE`
    const before = await tx.siteSettings.findUniqueOrThrow({
      where: { id: 1 },
      select: { banner: true, bannerText: true, bannerLevel: true, bannerVersion: true, bannerSince: true },
    })
    if (before.bannerVersion !== input.version) {
      const present = { text: before.bannerText, level: before.bannerLevel }
      return refuse({ kind: 'stale-version', version: before.bannerVersion, present })
    }
    const banner = input.shown === 'on' ? input.text : null
    await tx.siteSettings.update({
      where: { id: 1 },
      data: {
        banner,
        bannerText: input.text,
        bannerLevel: input.level,
        bannerSince: banner === null ? null : (before.bannerSince ?? by.at),
        bannerSetByName: by.actor.name,
        bannerVersion: input.version + 1,
      },
      select: { id: true },
    })
    await appendAudit(tx, {
      ...by,
      action: banner === null ? 'banner.take-down' : 'banner.put-up',
      subject: 'site',
      detail: { was: before.banner, is: banner, level: input.level },
    })
    const reason = banner === null ? 'banner taken down' : 'banner put up'
    await appendEvent(tx, { kind: 'refresh', keys: keysOfEveryPage(), articleId: null, reason })
    return succeed(null)
  })
}
