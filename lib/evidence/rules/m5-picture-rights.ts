import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

/** Whose picture it is, and who drew it. */
export const pictureRights: Rule = {
  id: 'M5',
  version: 1,
  name: 'Credit and licence',
  severity: 'blocks',
  definition:
    'A picture has no credit or no licence, or was made by software and its credit does not say so.',
  source: 'Copyright; Regulation (EU) 2024/1689, Article 50',
  remedy: 'Complete it in the library.',
  fires: [{ text: '(no licence)', why: 'It may not be ours to show.' }],
  doesNotFire: [{ text: '(credit and licence given)', why: 'Readers see whose it is.' }],
  check: ({ subject }) =>
    subject.pictures.flatMap((picture): Hit[] => {
      const missing = [
        ...(picture.credit.trim() === '' ? ['a credit'] : []),
        ...(picture.licence.trim() === '' ? ['a licence'] : []),
        ...(picture.aiMade && !/\b(?:AI|generated|software)\b/i.test(picture.credit)
          ? ['a word that software made it']
          : []),
      ]
      if (missing.length === 0) return []
      return [
        partHit(
          `picture:${picture.id}`,
          `rights ${picture.id} ${missing.join()}`,
          `The picture “${picture.fileName || picture.id}” lacks ${missing.join(' and ')}.`,
        ),
      ]
    }),
}
