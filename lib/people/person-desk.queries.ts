import type { Prisma } from '#generated/prisma/client.ts'
import { matchesSearch } from '#lib/desk/find-in.ts'
import type { UsedIn } from '#lib/desk/where-used.views.ts'
import type { DeskPerson, DeskPersonLine } from '#lib/people/person.views.ts'
import { isDeclarationDue, isExpired } from '#lib/people/person-standing.ts'
import { db } from '#lib/platform/db.ts'

const deskSelect = {
  id: true,
  version: true,
  slug: true,
  name: true,
  honorificSuffix: true,
  jobTitle: true,
  bio: true,
  fictional: true,
  credentials: {
    select: { id: true, name: true, recognisedBy: true, verifiedOn: true, expiresOn: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  },
  declarations: {
    select: { id: true, declaredOn: true, hasInterest: true, statement: true },
    orderBy: [{ declaredOn: 'desc' }, { id: 'asc' }],
  },
  user: { select: { id: true, name: true } },
} as const satisfies Prisma.PersonSelect

/** The people the desk lists, by name. */
export async function listDeskPeople(search: string, today: Date): Promise<DeskPersonLine[]> {
  const rows = await db().person.findMany({ select: deskSelect, orderBy: [{ name: 'asc' }, { id: 'asc' }] })
  return rows
    .filter((row) => matchesSearch(search, row.name, row.jobTitle, row.slug))
    .map((row) => toDeskPerson(row, today))
    .map(({ credentials, user, ...person }) => ({
      ...person,
      hasExpiredLicence: credentials.some((credential) => credential.isExpired),
      userName: user?.name ?? null,
    }))
}

/** A person to edit; null when there is none. */
export async function getDeskPerson(id: string, today: Date): Promise<DeskPerson | null> {
  const row = await db().person.findUnique({ where: { id }, select: deskSelect })
  return row && toDeskPerson(row, today)
}

/** The published articles that name a person in their byline or as reviewer, by title. */
export async function listNamedIn(personId: string): Promise<UsedIn[]> {
  const rows = await db().article.findMany({
    where: {
      publishedRevision: { isNot: null },
      OR: [
        { publishedRevision: { credits: { some: { personId } } } },
        { reviews: { some: { reviewerId: personId } } },
      ],
    },
    select: { id: true, publishedRevision: { select: { title: true } } },
    take: 200,
  })
  return rows
    .map(({ id, publishedRevision }) => ({ id, title: publishedRevision?.title ?? '', live: true }))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en'))
}

function toDeskPerson(row: Prisma.PersonGetPayload<{ select: typeof deskSelect }>, today: Date): DeskPerson {
  return {
    ...row,
    credentials: row.credentials.map((one) => ({ ...one, isExpired: isExpired(one.expiresOn, today) })),
    declarationDue: isDeclarationDue(row.declarations[0]?.declaredOn ?? null, today),
  }
}
