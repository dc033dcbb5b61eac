import {
  correctedSource,
  declaredInterest,
  elsewhere,
  oldSource,
  replacedSource,
} from '#prisma/seed/answers.ts'
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
import {
  accept,
  type Deed,
  publish,
  publishUnreviewed,
  rename,
  review,
  revise,
  schedule,
  sendBack,
  submit,
  withdraw,
  write,
} from '#prisma/seed/deed.ts'
import type { PersonSlug } from '#prisma/seed/people.ts'
import type { SeedArticle } from '#prisma/seed/seed-article.ts'

const twoYears = 730

/** Sent to review one day, and approved the next. */
const reviewed = (daysAgo: number, article: SeedArticle, reviewer: PersonSlug, nextReviewInDays?: number) => [
  submit(daysAgo + 1, article),
  review(daysAgo, article, reviewer, nextReviewInDays),
]

/** Its next review is overdue, and the text has been sent to be reviewed again. */
const measles: Deed[] = [
  write(832, theMeaslesVaccineInNumbers),
  ...reviewed(822, theMeaslesVaccineInNumbers, 'otto-template', twoYears),
  accept(821, theMeaslesVaccineInNumbers, declaredInterest('otto-template', elsewhere)),
  publish(820, theMeaslesVaccineInNumbers),
  submit(
    2,
    theMeaslesVaccineInNumbers,
    'The next review fell due. The text is the one that was reviewed then.',
  ),
]

/** A change of the opening is approved, and goes out in three days. */
const autism: Deed[] = [
  write(614, mmrAndAutism),
  ...reviewed(606, mmrAndAutism, 'otto-template', twoYears),
  accept(605, mmrAndAutism, declaredInterest('otto-template', elsewhere)),
  publish(604, mmrAndAutism),
  revise(8, {
    ...mmrAndAutism,
    standfirst:
      'One paper started the worry and was taken back. Then a whole country’s children were followed. Here is how to read what came of it.',
  }),
  ...reviewed(4, mmrAndAutism, 'otto-template', twoYears),
  schedule(2, mmrAndAutism, 3, { kind: 'meaning', note: 'The opening was put more plainly.' }),
]

/** Withdrawn, because its only source was replaced. */
const responders: Deed[] = [
  write(540, whoRespondsToImmunotherapy),
  ...reviewed(533, whoRespondsToImmunotherapy, 'mara-placeholder'),
  accept(
    533,
    whoRespondsToImmunotherapy,
    replacedSource(
      'haslam2019',
      'The article is about this very estimate and gives its year, 2018. It comes down when the later one is told elsewhere.',
    ),
  ),
  publish(532, whoRespondsToImmunotherapy),
  withdraw(
    212,
    whoRespondsToImmunotherapy,
    'This article rested on an estimate for 2018. The same estimate has since been made for 2023, with other numbers. We took the article down and give the later estimate in “What ‘stage 4’ means now”.',
  ),
]

/** A change of the opening is approved and ready to go out. */
const insomnia: Deed[] = [
  write(431, insomniaAndTalkingTherapy),
  ...reviewed(421, insomniaAndTalkingTherapy, 'nell-pattern', twoYears),
  publish(419, insomniaAndTalkingTherapy),
  revise(7, {
    ...insomniaAndTalkingTherapy,
    standfirst:
      'Lying awake is one trouble, and sleeping too little is another. A review of 20 trials shows why the two must be told apart.',
  }),
  ...reviewed(3, insomniaAndTalkingTherapy, 'nell-pattern', twoYears),
]

/** Brought up to date after its review, and not reviewed since. */
const combination: Deed[] = [
  write(332, immunotherapyWithChemotherapy.firstEdition),
  ...reviewed(321, immunotherapyWithChemotherapy.firstEdition, 'mara-placeholder'),
  accept(
    320,
    immunotherapyWithChemotherapy.firstEdition,
    replacedSource(
      'gandhi2018',
      'These are the figures at 12 months, and the text says so. Those at 5 years are still to be read and entered.',
    ),
  ),
  publish(320, immunotherapyWithChemotherapy.firstEdition),
  revise(31, immunotherapyWithChemotherapy.current),
  publishUnreviewed(
    29,
    immunotherapyWithChemotherapy.current,
    'The figures at 12 months are out of date. Those at 5 years should not wait until the reviewer is back.',
    {
      kind: 'meaning',
      note: 'The trial has been reported at 5 years. Its figures and its harms replace those at 12 months.',
    },
  ),
]

const diabetes: Deed[] = [
  write(302, type2DiabetesRemission),
  ...reviewed(293, type2DiabetesRemission, 'otto-template'),
  accept(293, type2DiabetesRemission, declaredInterest('otto-template', elsewhere)),
  publish(292, type2DiabetesRemission),
]

/** Renamed: its first address leads to the second. A change of the opening is still being worked on. */
const migraine: Deed[] = [
  write(258, erenumabForMigraine),
  ...reviewed(250, erenumabForMigraine, 'otto-template'),
  accept(250, erenumabForMigraine, declaredInterest('otto-template', elsewhere)),
  accept(
    250,
    erenumabForMigraine,
    correctedSource(
      'gbdheadache2018',
      'Readers are told of the correction beside the source. The text takes one number from it, how many people have migraine, and says of what year it is.',
    ),
  ),
  publish(249, erenumabForMigraine),
  rename(118, erenumabForMigraine, 'fewer-migraine-days'),
  revise(1, {
    ...erenumabForMigraine,
    standfirst:
      'An injection, a placebo, and a question that matters: how many of the better months would have come anyway?',
  }),
]

/** Corrected, and reviewed again since. */
const palliativeCare: Deed[] = [
  write(166, palliativeCareFromTheStart.firstEdition),
  ...reviewed(158, palliativeCareFromTheStart.firstEdition, 'mara-placeholder'),
  publish(157, palliativeCareFromTheStart.firstEdition),
  revise(21, palliativeCareFromTheStart.corrected),
  ...reviewed(20, palliativeCareFromTheStart.corrected, 'mara-placeholder'),
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
  ...reviewed(91, aLowerBloodPressureTarget, 'otto-template'),
  accept(
    91,
    aLowerBloodPressureTarget,
    declaredInterest(
      'otto-template',
      'The interest touches the subject. It is printed beside the review, no device is named, and each figure can be read in its source.',
    ),
  ),
  publish(90, aLowerBloodPressureTarget),
]

const melanoma: Deed[] = [
  write(77, tenYearsAfterMelanomaImmunotherapy),
  ...reviewed(71, tenYearsAfterMelanomaImmunotherapy, 'mara-placeholder'),
  publish(70, tenYearsAfterMelanomaImmunotherapy),
]

/** Never reviewed. */
const water: Deed[] = [
  write(52, intervalTrainingInWater),
  accept(
    49,
    intervalTrainingInWater,
    oldSource(
      'nagle2017',
      'The text calls it an earlier overview and takes no figure from it, only that there were few studies then.',
    ),
  ),
  publishUnreviewed(
    48,
    intervalTrainingInWater,
    'The demonstration has no reviewer for sports medicine. Readers are told that nobody reviewed this article.',
  ),
]

const opioids: Deed[] = [
  write(45, opioidTreatmentBeyondTheFilm),
  ...reviewed(41, opioidTreatmentBeyondTheFilm, 'nell-pattern'),
  accept(
    41,
    opioidTreatmentBeyondTheFilm,
    correctedSource(
      'santo2021',
      'The text tells readers of the three corrections and prints no absolute risk from the paper.',
    ),
  ),
  accept(
    41,
    opioidTreatmentBeyondTheFilm,
    oldSource(
      'sordo2017',
      'The later review does not give absolute rates that can be trusted. The text says that these are of 2017.',
    ),
  ),
  publish(40, opioidTreatmentBeyondTheFilm),
]

const stage4: Deed[] = [
  write(14, whatStage4Means),
  ...reviewed(9, whatStage4Means, 'mara-placeholder'),
  publish(8, whatStage4Means),
]

/** A draft that no reader has seen, back from review with a comment. */
const naloxone: Deed[] = [
  write(9, naloxoneInMassachusetts),
  submit(5, naloxoneInMassachusetts, 'Is what the study reports enough for readers?'),
  sendBack(
    3,
    naloxoneInMassachusetts,
    'nell-pattern',
    'Sample comment: readers need the absolute rates, read in the paper itself, before this can go out.',
  ),
]

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
