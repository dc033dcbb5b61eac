import { documentSchema } from '#lib/document/document.ts'
import { db } from '#lib/platform/db.ts'
import type { PolicyPageView } from '#lib/policies/policy.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'

/** A page about the publication; null when there is no such page. */
export async function getPolicyPage(slug: string): Promise<PolicyPageView | null> {
  const row = await db().policyPage.findUnique({
    where: { slug },
    select: { slug: true, title: true, standfirst: true, body: true, updatedAt: true },
  })
  return row && { ...row, path: readerPaths.policy(slug), body: documentSchema.parse(row.body) }
}
