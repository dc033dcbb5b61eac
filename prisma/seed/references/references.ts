import { addictionReferences } from '#prisma/seed/references/addiction.ts'
import { cancerReferences } from '#prisma/seed/references/cancer.ts'
import { diabetesReferences } from '#prisma/seed/references/diabetes.ts'
import { heartReferences } from '#prisma/seed/references/heart.ts'
import { lungCancerReferences } from '#prisma/seed/references/lung-cancer.ts'
import { movementReferences } from '#prisma/seed/references/movement.ts'
import type { SeedReference } from '#prisma/seed/references/seed-reference.ts'
import { sleepAndHeadacheReferences } from '#prisma/seed/references/sleep-and-headache.ts'
import { vaccineReferences } from '#prisma/seed/references/vaccines.ts'

const all = {
  ...lungCancerReferences,
  ...cancerReferences,
  ...addictionReferences,
  ...movementReferences,
  ...heartReferences,
  ...diabetesReferences,
  ...sleepAndHeadacheReferences,
  ...vaccineReferences,
}

/** The short name of a source in the demonstration library, such as "reck2021". */
export type ReferenceKey = keyof typeof all

/** Every source of the demonstration library, by its key. */
export const references: Record<ReferenceKey, SeedReference> = all
