import { correctionsPolicy, editorialPolicy, factChecking } from '#prisma/seed/policies/how-we-work.ts'
import { feedback, funding, privacy, unnamedSources } from '#prisma/seed/policies/openness.ts'
import type { SeedPolicy } from '#prisma/seed/policies/seed-policy.ts'

/** The pages about the publication, in the order they are listed. */
export const policies: SeedPolicy[] = [
  editorialPolicy,
  factChecking,
  correctionsPolicy,
  unnamedSources,
  feedback,
  funding,
  privacy,
]
