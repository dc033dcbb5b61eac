import { intervalTrainingInWater } from '#prisma/seed/articles/interval-training-in-water.ts'
import { opioidTreatmentBeyondTheFilm } from '#prisma/seed/articles/opioid-treatment-beyond-the-film.ts'
import { whatStage4Means } from '#prisma/seed/articles/what-stage-4-means.ts'
import { type Deed, publish, review, write } from '#prisma/seed/deed.ts'

/** Everything that happened to the demonstration's articles, so that every state a reader can meet is there. */
export const calendar: Deed[] = [
  // Never reviewed.
  write(52, intervalTrainingInWater),
  publish(48, intervalTrainingInWater),

  write(45, opioidTreatmentBeyondTheFilm),
  review(41, opioidTreatmentBeyondTheFilm, 'nell-pattern'),
  publish(40, opioidTreatmentBeyondTheFilm),

  write(14, whatStage4Means),
  review(9, whatStage4Means, 'mara-placeholder'),
  publish(8, whatStage4Means),
]
