import { documentSchema } from '#lib/document/document.ts'
import { type Db, db } from '#lib/platform/db.ts'
import type { DeskPolicy, DeskPolicyLine, PolicyPageView } from '#lib/policies/policy.views.ts'
import { toPolicyText } from '#lib/policies/policy-text.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'

/** A page about the publication; null when there is no such page. */
export async function getPolicyPage(slug: string): Promise<PolicyPageView | null> {
  const row = await db().policyPage.findUnique({
    where: { slug },
    select: { slug: true, title: true, standfirst: true, body: true, updatedAt: true },
  })
  return row && { ...row, path: readerPaths.policy(slug), body: documentSchema.parse(row.body) }
}

/** The pages in the order of the footer. */
export async function listDeskPolicies(): Promise<DeskPolicyLine[]> {
  return db().policyPage.findMany({
    select: { slug: true, title: true, standfirst: true, updatedAt: true },
    orderBy: [{ position: 'asc' }, { slug: 'asc' }],
  })
}

/** A page to edit; null when there is none. */
export async function getDeskPolicy(slug: string, tx: Db = db()): Promise<DeskPolicy | null> {
  const row = await tx.policyPage.findUnique({
    where: { slug },
    select: { slug: true, title: true, standfirst: true, body: true, version: true },
  })
  if (!row) return null
  const { body, ...page } = row
  return { ...page, text: toPolicyText(documentSchema.parse(body)) }
}
