import type { EvidenceDesk } from '#lib/evidence/evidence-desk.ts'
import { getEvidenceScreen, type Looking } from '#lib/evidence/evidence-screen.queries.ts'
import { getEvidenceSubject } from '#lib/evidence/evidence-subject.queries.ts'
import type { Db } from '#lib/platform/db.ts'

/** Everything an editor needs to check a draft while it is written; null when this user may not open it. */
export async function getEvidenceDesk(
  db: Db,
  user: Looking,
  wanted: { articleId: string; at: Date },
): Promise<EvidenceDesk | null> {
  const screen = await getEvidenceScreen(db, user, wanted)
  const row =
    screen && (await db.article.findUnique({ where: { id: wanted.articleId }, select: { slug: true } }))
  const subject = row && (await getEvidenceSubject(db, row.slug, wanted.at))
  if (!screen || !subject) return null
  const { content: _, ...facts } = subject
  return { facts, screen }
}
