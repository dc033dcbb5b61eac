import type { DbClient } from '#lib/platform/db.ts'
import { calendar } from '#prisma/seed/calendar.ts'
import {
  credentialRows,
  declarationRows,
  findingRows,
  glossaryRows,
  helpLineRows,
  personRows,
  referenceRows,
  topicRows,
} from '#prisma/seed/library.ts'
import { policies } from '#prisma/seed/policies/policies.ts'
import { replay } from '#prisma/seed/replay.ts'
import { daysBefore } from '#prisma/seed/seed-dates.ts'
import { settings } from '#prisma/seed/settings.ts'

/**
 * Fills an empty database with the demonstration publication. Its dates are counted back from `now`, so that it looks
 * the same whenever it is set up.
 *
 * @throws Error when the database already holds a publication
 */
export async function seedDemonstration(db: DbClient, now: Date): Promise<void> {
  if (await db.siteSettings.findFirst({ select: { id: true } })) {
    throw new Error(
      'This database already holds a publication; the demonstration goes only into an empty one.',
    )
  }
  await db.$transaction([
    db.person.createMany({ data: personRows(now) }),
    db.credential.createMany({ data: credentialRows() }),
    db.declaration.createMany({ data: declarationRows(now) }),
    db.topic.createMany({ data: topicRows() }),
    db.reference.createMany({ data: referenceRows() }),
    db.finding.createMany({ data: findingRows() }),
    db.glossaryTerm.createMany({ data: glossaryRows() }),
    db.helpLine.createMany({ data: helpLineRows() }),
    db.policyPage.createMany({
      data: policies.map((policy, position) => ({ ...policy, position, updatedAt: daysBefore(now, 120) })),
    }),
  ])
  await replay(db, calendar, now)
  // Last, so that a seeding cut short is not taken for a whole publication.
  await db.siteSettings.create({ data: settings, select: { id: true } })
}
