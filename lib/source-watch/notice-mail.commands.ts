import { queueMail } from '#lib/mail/mail.commands.ts'
import type { Db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'

/** A published article that cites a source, and who answers for it and can still sign in. */
export type CitingArticle = { id: string; title: string; responsibleId: string | null }

/** Most articles that one message names. */
const mostNamed = 20

/** The articles readers can see that cite a source. */
export async function listCitingArticles(tx: Db, referenceId: string): Promise<CitingArticle[]> {
  const rows = await tx.citation.findMany({
    where: { referenceId, revision: { publishedOf: { isNot: null } } },
    select: {
      revision: {
        select: {
          title: true,
          publishedOf: { select: { id: true, responsible: { select: { id: true, disabledAt: true } } } },
        },
      },
    },
    orderBy: { revision: { title: 'asc' } },
  })
  return rows.flatMap(({ revision: { title, publishedOf } }) => {
    if (!publishedOf) return []
    const { id, responsible } = publishedOf
    return [{ id, title, responsibleId: responsible?.disabledAt === null ? responsible.id : null }]
  })
}

/**
 * Writes to those who answer for articles that cite a source with a new notice, once each; what nobody answers for
 * comes to the administrators. Answers how many messages that were.
 */
export async function tellOfNotices(
  tx: Db,
  {
    source,
    standing,
    citing,
  }: {
    source: { id: string; title: string; key: string }
    standing: { note: string }
    citing: CitingArticle[]
  },
  at: Date,
): Promise<number> {
  if (citing.length === 0) return 0
  const answering = citing.flatMap(({ responsibleId }) => responsibleId ?? [])
  const users = await tx.user.findMany({
    where: {
      disabledAt: null,
      OR: [
        { id: { in: answering } },
        ...(citing.some(({ responsibleId }) => responsibleId === null) ? [{ role: 'admin' as const }] : []),
      ],
    },
    select: { id: true, email: true, role: true },
  })
  for (const { id, email, role } of users) {
    const theirs = citing.filter(
      ({ responsibleId }) => responsibleId === id || (responsibleId === null && role === 'admin'),
    )
    await queueMail(tx, { to: email, ...writeLetter(source, standing.note, theirs) }, at)
  }
  return users.length
}

function writeLetter(source: { id: string; title: string }, note: string, articles: CitingArticle[]) {
  const named = articles.slice(0, mostNamed).map(({ title }) => `- ${title}`)
  const more = articles.length - named.length
  return {
    purpose: 'source-notice' as const,
    subject: `A notice about a source: ${source.title}`,
    text: [
      `“${source.title}”`,
      note,
      '',
      articles.length === 1
        ? 'Readers have one article that cites it:'
        : `Readers have ${articles.length} articles that cite it:`,
      ...named,
      ...(more > 0 ? [`and ${more} more.`] : []),
      '',
      'Every sentence that rests on it, and the findings to compare:',
      `${env().origin}/admin/sources/${source.id}`,
      '',
    ].join('\n'),
  }
}
