import type { Prisma } from '#generated/prisma/client.ts'
import { matchesSearch } from '#lib/desk/find-in.ts'
import type { DeskHelpLine } from '#lib/help-lines/help-line.views.ts'
import { isVerificationStale } from '#lib/help-lines/verification.ts'
import { db } from '#lib/platform/db.ts'

const deskSelect = {
  id: true,
  key: true,
  name: true,
  phone: true,
  regions: true,
  hours: true,
  note: true,
  concerns: true,
  url: true,
  verifiedOn: true,
  version: true,
  retiredAt: true,
} as const satisfies Prisma.HelpLineSelect

/** The lines the desk lists: those shown first, in the order of their boxes. */
export async function listDeskHelpLines(search: string, today: Date): Promise<DeskHelpLine[]> {
  const rows = await db().helpLine.findMany({
    select: deskSelect,
    orderBy: [{ retiredAt: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }, { id: 'asc' }],
  })
  return rows
    .filter((row) =>
      matchesSearch(search, row.name, row.phone, row.regions.join(' '), row.concerns.join(' ')),
    )
    .map((row) => toDeskHelpLine(row, today))
}

/** A line to edit; null when there is none. */
export async function getDeskHelpLine(id: string, today: Date): Promise<DeskHelpLine | null> {
  const row = await db().helpLine.findUnique({ where: { id }, select: deskSelect })
  return row && toDeskHelpLine(row, today)
}

function toDeskHelpLine(
  { key, ...row }: Prisma.HelpLineGetPayload<{ select: typeof deskSelect }>,
  today: Date,
): DeskHelpLine {
  const isStale = row.retiredAt === null && isVerificationStale(row.verifiedOn, today)
  return { ...row, slug: key, isStale }
}
