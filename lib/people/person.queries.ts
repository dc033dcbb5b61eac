import { cardFilters, listCards } from '#lib/articles/article-card.queries.ts'
import type { PersonCredit, PersonPage } from '#lib/people/person.views.ts'
import { personCreditSelect, toPersonCredit } from '#lib/people/person-credit.queries.ts'
import { db } from '#lib/platform/db.ts'

/** The most articles a profile lists under each heading. */
const articlesPerProfile = 50

/** A profile with what the person wrote and reviewed; null when there is no such person. */
export async function getPersonPage(slug: string): Promise<PersonPage | null> {
  const row = await db().person.findUnique({
    where: { slug },
    select: {
      ...personCreditSelect,
      bio: true,
      createdAt: true,
      updatedAt: true,
      credentials: { select: { name: true, recognisedBy: true, verifiedOn: true }, orderBy: { name: 'asc' } },
    },
    relationLoadStrategy: 'join',
  })
  if (!row) return null
  const [written, reviewed] = await Promise.all([
    listCards(db(), cardFilters.writtenBy(row.id), { limit: articlesPerProfile }),
    listCards(db(), cardFilters.reviewedBy(row.id), { limit: articlesPerProfile }),
  ])
  const { bio, createdAt, updatedAt, credentials, ...person } = row
  return { ...toPersonCredit(person), bio, createdAt, updatedAt, credentials, written, reviewed }
}

/** Everyone named on the publication, by name. */
export async function listPeople(): Promise<PersonCredit[]> {
  const rows = await db().person.findMany({
    select: personCreditSelect,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
  })
  return rows.map(toPersonCredit)
}
