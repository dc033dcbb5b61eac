import type { Prisma } from '#generated/prisma/client.ts'
import type { PersonCredit } from '#lib/people/person.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'

/** What a byline needs of a person: the newest declaration only. */
export const personCreditSelect = {
  id: true,
  slug: true,
  name: true,
  honorificSuffix: true,
  jobTitle: true,
  fictional: true,
  declarations: {
    select: { declaredOn: true, hasInterest: true, statement: true },
    orderBy: { declaredOn: 'desc' },
    take: 1,
  },
} as const satisfies Prisma.PersonSelect

/** Makes the credit readers see of a row of `personCreditSelect`. */
export function toPersonCredit(
  row: Prisma.PersonGetPayload<{ select: typeof personCreditSelect }>,
): PersonCredit {
  const { declarations, ...person } = row
  return { ...person, path: readerPaths.person(row.slug), declaration: declarations[0] ?? null }
}
