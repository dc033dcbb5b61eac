import { decideAccess } from '#lib/accounts/policy.ts'
import { changedFields } from '#lib/desk/changed-fields.ts'
import type { Saved } from '#lib/desk/save.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { DbClient } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { keysOfEveryPage, publicationKeys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { refuse, succeed } from '#lib/result.ts'
import type { SettingsInput } from '#lib/settings/settings.input.ts'
import { settingsSelect, toDeskSettings } from '#lib/settings/settings.queries.ts'
import { toTheme } from '#lib/settings/theme.ts'

/**
 * Saves what the publication says of itself. Every page is made anew; a new style sheet is named by its path, so that
 * it is on the shelf before the first page that wants it.
 */
export async function saveSettings(db: DbClient, input: SettingsInput, by: Acting): Promise<Saved> {
  const access = decideAccess(by.actor, 'settings.edit')
  if (!access.ok) return access
  const { version, ...fields } = input
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "SiteSettings" FOR UPDATE`
    const before = await tx.siteSettings.findUniqueOrThrow({ where: { id: 1 }, select: settingsSelect })
    if (before.version !== version) {
      const present = toDeskSettings(before)
      return refuse({ kind: 'stale-version', version: present.version, present: present.values })
    }
    if (fields.logoMediaId && fields.logoMediaId !== before.logoMediaId) {
      const logo = await tx.media.findFirst({
        where: { id: fields.logoMediaId, removedAt: null },
        select: { id: true },
      })
      const problem = 'This picture is no longer in the library.'
      if (!logo) return refuse({ kind: 'field', field: 'logoMediaId', problem })
    }
    await tx.siteSettings.update({
      where: { id: 1 },
      data: { ...fields, version: version + 1 },
      select: { id: true },
    })
    await appendAudit(tx, {
      ...by,
      action: 'settings.edit',
      subject: 'site',
      detail: changedFields(before, fields),
    })
    const theme = toTheme({ light: fields.accentLight, dark: fields.accentDark })
    await appendEvent(tx, {
      kind: 'refresh',
      keys: [...(theme ? [publicationKeys.path(readerPaths.theme(theme.hash))] : []), ...keysOfEveryPage()],
      articleId: null,
      reason: 'settings changed',
    })
    return succeed(null)
  })
}
