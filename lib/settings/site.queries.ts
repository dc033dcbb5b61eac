import { cache } from 'react'
import { z } from 'zod'
import { pictureSchema } from '#lib/media/picture.ts'
import { db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { bannerLevels } from '#lib/settings/banner.input.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { toTheme } from '#lib/settings/theme.ts'

const frameRow = z.object({
  settings: z.object({
    name: z.string(),
    tagline: z.string(),
    description: z.string(),
    contactEmail: z.string(),
    contactNote: z.string().nullable(),
    region: z.string(),
    locale: z.string(),
    banner: z.string().nullable(),
    bannerLevel: z.enum(bannerLevels),
    accentLight: z.string().nullable(),
    accentDark: z.string().nullable(),
    demonstration: z.boolean(),
  }),
  navigation: z.array(z.object({ id: z.uuid(), slug: z.string(), name: z.string() })),
  policies: z.array(z.object({ slug: z.string(), title: z.string() })),
  logo: pictureSchema.nullable(),
})

/**
 * What stands around every reader page, in one round trip; within one render it is read once.
 * @throws when the settings row is missing: the publication has not been set up
 */
export const getSiteFrame = cache(async (): Promise<SiteFrame> => {
  const rows = await db().$queryRaw`
    SELECT row_to_json(s) AS "settings",
      (SELECT coalesce(json_agg(t ORDER BY t."navigationOrder", t."name"), '[]') FROM "Topic" t
        WHERE t."navigationOrder" IS NOT NULL) AS "navigation",
      (SELECT coalesce(json_agg(json_build_object('slug', p."slug", 'title', p."title") ORDER BY p."position", p."slug"), '[]')
        FROM "PolicyPage" p) AS "policies",
      (SELECT row_to_json(m) FROM "Media" m WHERE m."id" = s."logoMediaId" AND m."removedAt" IS NULL) AS "logo"
    FROM "SiteSettings" s`
  const [row] = z.tuple([frameRow]).parse(rows)
  const { banner, bannerLevel, accentLight, accentDark, ...settings } = row.settings
  const theme = toTheme({ light: accentLight, dark: accentDark })
  return {
    ...settings,
    banner: banner === null ? null : { text: banner, level: bannerLevel },
    logo: row.logo,
    themePath: theme && readerPaths.theme(theme.hash),
    navigation: row.navigation.map((topic) => ({ ...topic, path: readerPaths.topic(topic.slug) })),
    policies: row.policies.map(({ slug, title }) => ({ title, path: readerPaths.policy(slug) })),
  }
})

/** The style sheet with the publication's own colours as they are now; null for another hash than theirs. */
export async function getThemeCss(hash: string): Promise<string | null> {
  const row = await db().siteSettings.findUniqueOrThrow({
    where: { id: 1 },
    select: { accentLight: true, accentDark: true },
  })
  const theme = toTheme({ light: row.accentLight, dark: row.accentDark })
  return theme?.hash === hash ? theme.css : null
}

/** Where readers reach the publication, such as "https://bedside.example": every absolute address starts with it. */
export function getSiteOrigin(): string {
  return env().origin
}
