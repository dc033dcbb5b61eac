import type { Prisma } from '#generated/prisma/client.ts'
import { db } from '#lib/platform/db.ts'
import type { DeskBanner, DeskSettings } from '#lib/settings/site.views.ts'

/** The settings that have a field, and their version. */
export const settingsSelect = {
  name: true,
  tagline: true,
  description: true,
  contactEmail: true,
  contactNote: true,
  region: true,
  locale: true,
  zone: true,
  accentLight: true,
  accentDark: true,
  logoMediaId: true,
  version: true,
} as const satisfies Prisma.SiteSettingsSelect

/** Makes what the form shows of a row of `settingsSelect`. */
export function toDeskSettings(
  row: Prisma.SiteSettingsGetPayload<{ select: typeof settingsSelect }>,
): DeskSettings {
  const { version, contactNote, accentLight, accentDark, logoMediaId, ...values } = row
  return {
    version,
    values: {
      ...values,
      contactNote: contactNote ?? '',
      accentLight: accentLight ?? '',
      accentDark: accentDark ?? '',
      logoMediaId: logoMediaId ?? '',
    },
  }
}

/** The settings as the desk edits them. */
export async function getDeskSettings(): Promise<DeskSettings> {
  return toDeskSettings(
    await db().siteSettings.findUniqueOrThrow({ where: { id: 1 }, select: settingsSelect }),
  )
}

/** The pictures a logo can be chosen from, newest first; at most 200. */
export async function listLogoChoices(): Promise<{ id: string; name: string }[]> {
  const rows = await db().media.findMany({
    where: { removedAt: null },
    select: { id: true, fileName: true, alt: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 200,
  })
  return rows.map(({ id, fileName, alt }) => ({ id, name: fileName || alt || id }))
}

/** The banner as the desk sets it. */
export async function getDeskBanner(): Promise<DeskBanner> {
  const row = await db().siteSettings.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      banner: true,
      bannerText: true,
      bannerLevel: true,
      bannerSince: true,
      bannerSetByName: true,
      bannerVersion: true,
      zone: true,
    },
  })
  return {
    version: row.bannerVersion,
    text: row.banner ?? row.bannerText,
    level: row.bannerLevel,
    shownSince: row.banner === null ? null : row.bannerSince,
    setByName: row.bannerSetByName,
    zone: row.zone,
  }
}
