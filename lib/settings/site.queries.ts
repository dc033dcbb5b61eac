import { z } from 'zod'
import { db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'

const frameRow = z.object({
  settings: z.object({
    name: z.string(),
    tagline: z.string(),
    description: z.string(),
    contactEmail: z.string(),
    region: z.string(),
    locale: z.string(),
    banner: z.string().nullable(),
    demonstration: z.boolean(),
  }),
  navigation: z.array(z.object({ id: z.uuid(), slug: z.string(), name: z.string() })),
  policies: z.array(z.object({ slug: z.string(), title: z.string() })),
})

/**
 * What stands around every reader page, in one round trip.
 * @throws when the settings row is missing: the publication has not been set up
 */
export async function getSiteFrame(): Promise<SiteFrame> {
  const rows = await db().$queryRaw`
    SELECT row_to_json(s) AS "settings",
      (SELECT coalesce(json_agg(t ORDER BY t."navigationOrder"), '[]') FROM "Topic" t
        WHERE t."navigationOrder" IS NOT NULL) AS "navigation",
      (SELECT coalesce(json_agg(json_build_object('slug', p."slug", 'title', p."title") ORDER BY p."position"), '[]')
        FROM "PolicyPage" p) AS "policies"
    FROM "SiteSettings" s`
  const [row] = z.tuple([frameRow]).parse(rows)
  return {
    ...row.settings,
    navigation: row.navigation.map((topic) => ({ ...topic, path: readerPaths.topic(topic.slug) })),
    policies: row.policies.map(({ slug, title }) => ({ title, path: readerPaths.policy(slug) })),
  }
}

/** Where readers reach the publication, such as "https://bedside.example": every absolute address starts with it. */
export function getSiteOrigin(): string {
  return env().origin
}
