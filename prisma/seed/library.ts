import type { Prisma } from '#generated/prisma/client.ts'
import { glossary } from '#prisma/seed/glossary.ts'
import { helpLines, helpLinesVerifiedOn } from '#prisma/seed/help-lines.ts'
import { type PersonSlug, people } from '#prisma/seed/people.ts'
import { references } from '#prisma/seed/references/references.ts'
import type { SeedFinding, SeedReference } from '#prisma/seed/references/seed-reference.ts'
import { daysBefore } from '#prisma/seed/seed-dates.ts'
import { seedId } from '#prisma/seed/seed-id.ts'
import { type SeedTopic, topics } from '#prisma/seed/topics.ts'

const daysPerMonth = 30

/** When the findings of corrected sources were compared with their notices. */
const comparedAt = new Date('2026-11-23T09:00:00Z')

/** Rows of sources without their findings; a source stands before those it replaced. */
export function referenceRows(): Prisma.ReferenceCreateManyInput[] {
  const row = ([key, reference]: [string, SeedReference]): Prisma.ReferenceCreateManyInput => {
    const { findings: _, supersededBy, ...rest } = reference
    return {
      ...rest,
      id: seedId('reference', key),
      key,
      // Its figures were read in the corrected text.
      ...(rest.status === 'corrected'
        ? { ledgerCheckedAt: comparedAt, ledgerCheckedByName: 'The demonstration' }
        : {}),
      ...(supersededBy ? { supersededById: seedId('reference', supersededBy) } : {}),
    }
  }
  return Object.entries(references)
    .toSorted(([, one], [, other]) => Number('supersededBy' in one) - Number('supersededBy' in other))
    .map(row)
}

/** Rows of the ledger. */
export function findingRows(): Prisma.FindingCreateManyInput[] {
  return Object.entries(references).flatMap(([key, { findings }]) =>
    findings.map(({ interval, ...finding }: SeedFinding, index) => ({
      ...finding,
      referenceId: seedId('reference', key),
      position: index + 1,
      ...(interval ? { intervalLow: interval[0], intervalHigh: interval[1] } : {}),
    })),
  )
}

/** Rows of people; all are marked as invented. */
export function personRows(now: Date): Prisma.PersonCreateManyInput[] {
  const createdAt = daysBefore(now, 1_000)
  return listPeople().map(([slug, { name, honorificSuffix = null, jobTitle, bio }]) => ({
    id: seedId('person', slug),
    slug,
    name,
    honorificSuffix,
    jobTitle,
    bio,
    fictional: true,
    createdAt,
    updatedAt: createdAt,
  }))
}

/** Rows of credentials. None was verified, since none exists. */
export function credentialRows(): Prisma.CredentialCreateManyInput[] {
  return listPeople().flatMap(([slug, person]) =>
    person.credential === undefined
      ? []
      : [
          {
            personId: seedId('person', slug),
            name: person.credential,
            recognisedBy: 'Nobody: this credential is invented',
          },
        ],
  )
}

/** Rows of declarations of interests. */
export function declarationRows(now: Date): Prisma.DeclarationCreateManyInput[] {
  return listPeople().map(([slug, { declaration }]) => ({
    personId: seedId('person', slug),
    declaredOn: daysBefore(now, declaration.monthsAgo * daysPerMonth),
    hasInterest: declaration.hasInterest,
    statement: declaration.statement,
  }))
}

/** Rows of topics, parents first. */
export function topicRows(): Prisma.TopicCreateManyInput[] {
  return Object.entries(topics).map(([slug, topic]: [string, SeedTopic]) => {
    const { parent, ...rest } = topic
    return {
      ...rest,
      id: seedId('topic', slug),
      slug,
      ...(parent === undefined ? {} : { parentId: seedId('topic', parent) }),
    }
  })
}

/** Rows of the glossary. */
export function glossaryRows(): Prisma.GlossaryTermCreateManyInput[] {
  return Object.entries(glossary).map(([slug, entry]) => ({
    ...entry,
    id: seedId('glossary-term', slug),
    slug,
  }))
}

/** Rows of help lines, in the order they are shown. */
export function helpLineRows(): Prisma.HelpLineCreateManyInput[] {
  return Object.entries(helpLines).map(([key, line], position) => ({
    ...line,
    regions: [...line.regions],
    concerns: [...line.concerns],
    id: seedId('help-line', key),
    key,
    verifiedOn: helpLinesVerifiedOn,
    position,
  }))
}

type Person = (typeof people)[PersonSlug] & { honorificSuffix?: string; credential?: string }

function listPeople(): [string, Person][] {
  return Object.entries(people)
}
