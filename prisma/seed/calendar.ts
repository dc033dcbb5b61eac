import { aLowerBloodPressureTarget } from '#prisma/seed/articles/a-lower-blood-pressure-target.ts'
import { erenumabForMigraine } from '#prisma/seed/articles/erenumab-for-migraine.ts'
import { immunotherapyWithChemotherapy } from '#prisma/seed/articles/immunotherapy-with-chemotherapy.ts'
import { insomniaAndTalkingTherapy } from '#prisma/seed/articles/insomnia-and-talking-therapy.ts'
import { intervalTrainingInWater } from '#prisma/seed/articles/interval-training-in-water.ts'
import { mmrAndAutism } from '#prisma/seed/articles/mmr-and-autism.ts'
import { naloxoneInMassachusetts } from '#prisma/seed/articles/naloxone-in-massachusetts.ts'
import { opioidTreatmentBeyondTheFilm } from '#prisma/seed/articles/opioid-treatment-beyond-the-film.ts'
import { palliativeCareFromTheStart } from '#prisma/seed/articles/palliative-care-from-the-start.ts'
import { tenYearsAfterMelanomaImmunotherapy } from '#prisma/seed/articles/ten-years-after-melanoma-immunotherapy.ts'
import { theMeaslesVaccineInNumbers } from '#prisma/seed/articles/the-measles-vaccine-in-numbers.ts'
import { type2DiabetesRemission } from '#prisma/seed/articles/type-2-diabetes-remission.ts'
import { whatStage4Means } from '#prisma/seed/articles/what-stage-4-means.ts'
import { whoRespondsToImmunotherapy } from '#prisma/seed/articles/who-responds-to-immunotherapy.ts'
import { type Deed, publish, rename, review, revise, withdraw, write } from '#prisma/seed/deed.ts'

const twoYears = 730

/** Its next review is overdue. */
const measles: Deed[] = [
  write(832, theMeaslesVaccineInNumbers),
  review(822, theMeaslesVaccineInNumbers, 'otto-template', twoYears),
  publish(820, theMeaslesVaccineInNumbers),
]

const autism: Deed[] = [
  write(614, mmrAndAutism),
  review(606, mmrAndAutism, 'otto-template', twoYears),
  publish(604, mmrAndAutism),
]

/** Withdrawn, because its only source was replaced. */
const responders: Deed[] = [
  write(540, whoRespondsToImmunotherapy),
  review(533, whoRespondsToImmunotherapy, 'mara-placeholder'),
  publish(532, whoRespondsToImmunotherapy),
  withdraw(
    212,
    whoRespondsToImmunotherapy,
    'This article rested on an estimate for 2018. The same estimate has since been made for 2023, with other numbers. We took the article down and give the later estimate in “What ‘stage 4’ means now”.',
  ),
]

const insomnia: Deed[] = [
  write(431, insomniaAndTalkingTherapy),
  review(421, insomniaAndTalkingTherapy, 'nell-pattern', twoYears),
  publish(419, insomniaAndTalkingTherapy),
]

/** Brought up to date after its review, and not reviewed since. */
const combination: Deed[] = [
  write(332, immunotherapyWithChemotherapy.firstEdition),
  review(321, immunotherapyWithChemotherapy.firstEdition, 'mara-placeholder'),
  publish(320, immunotherapyWithChemotherapy.firstEdition),
  revise(31, immunotherapyWithChemotherapy.current),
  publish(29, immunotherapyWithChemotherapy.current, {
    kind: 'meaning',
    note: 'The trial has been reported at 5 years. Its figures and its harms replace those at 12 months.',
  }),
]

const diabetes: Deed[] = [
  write(302, type2DiabetesRemission),
  review(293, type2DiabetesRemission, 'otto-template'),
  publish(292, type2DiabetesRemission),
]

/** Renamed: its first address leads to the second. */
const migraine: Deed[] = [
  write(258, erenumabForMigraine),
  review(250, erenumabForMigraine, 'otto-template'),
  publish(249, erenumabForMigraine),
  rename(118, erenumabForMigraine, 'fewer-migraine-days'),
]

/** Corrected, and reviewed again since. */
const palliativeCare: Deed[] = [
  write(166, palliativeCareFromTheStart.firstEdition),
  review(158, palliativeCareFromTheStart.firstEdition, 'mara-placeholder'),
  publish(157, palliativeCareFromTheStart.firstEdition),
  revise(21, palliativeCareFromTheStart.corrected),
  review(20, palliativeCareFromTheStart.corrected, 'mara-placeholder'),
  publish(19, palliativeCareFromTheStart.corrected, {
    kind: 'correction',
    note: 'The time at which quality of life was measured was wrong.',
    correction: {
      severity: 'correction',
      was: 'After 12 months, people filled in a form about their daily life.',
      isNow: 'After 12 weeks, people filled in a form about their daily life.',
      reason: 'We copied the unit wrongly from the source. The scores themselves were right.',
    },
  }),
]

const bloodPressure: Deed[] = [
  write(98, aLowerBloodPressureTarget),
  review(91, aLowerBloodPressureTarget, 'otto-template'),
  publish(90, aLowerBloodPressureTarget),
]

const melanoma: Deed[] = [
  write(77, tenYearsAfterMelanomaImmunotherapy),
  review(71, tenYearsAfterMelanomaImmunotherapy, 'mara-placeholder'),
  publish(70, tenYearsAfterMelanomaImmunotherapy),
]

/** Never reviewed. */
const water: Deed[] = [write(52, intervalTrainingInWater), publish(48, intervalTrainingInWater)]

const opioids: Deed[] = [
  write(45, opioidTreatmentBeyondTheFilm),
  review(41, opioidTreatmentBeyondTheFilm, 'nell-pattern'),
  publish(40, opioidTreatmentBeyondTheFilm),
]

const stage4: Deed[] = [
  write(14, whatStage4Means),
  review(9, whatStage4Means, 'mara-placeholder'),
  publish(8, whatStage4Means),
]

/** A draft that no reader has seen. */
const naloxone: Deed[] = [write(5, naloxoneInMassachusetts)]

/** Everything that happened to the demonstration's articles; each state that a reader can meet is there once. */
export const calendar: Deed[] = [
  measles,
  autism,
  responders,
  insomnia,
  combination,
  diabetes,
  migraine,
  palliativeCare,
  bloodPressure,
  melanoma,
  water,
  opioids,
  stage4,
  naloxone,
].flat()
