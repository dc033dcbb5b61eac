import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

const longestAlt = 250
const fileName =
  /^(?:img|dsc|image|photo|picture|screenshot)?[\w -]*\.(?:jpe?g|png|webp|gif)$|^(?:img|dsc)[_-]?\d+$|^(?:image|photo|picture|figure|graph)$/iu

/** A picture for those who do not see it. */
export const picturesDescribed: Rule = {
  id: 'M1',
  version: 1,
  name: 'Alternative text',
  severity: 'blocks',
  definition: `A picture has no alternative text and is not marked as decorative, or its text is its file name or longer than ${longestAlt} characters.`,
  source: 'WCAG 2.2, 1.1.1',
  remedy: 'Say what the picture shows, in the library.',
  fires: [{ text: '(alt “IMG_2034.jpg”)', why: 'That is no description.' }],
  doesNotFire: [{ text: '(marked as decorative)', why: 'It is there for the eye alone.' }],
  check: ({ subject }) =>
    subject.pictures.flatMap((picture): Hit[] => {
      const alt = picture.alt?.trim() ?? ''
      const problem = picture.decorative
        ? null
        : alt === ''
          ? 'has no alternative text'
          : fileName.test(alt) || (picture.fileName !== '' && alt === picture.fileName)
            ? 'has its file name as alternative text'
            : alt.length > longestAlt
              ? `has ${alt.length} characters of alternative text`
              : null
      return problem === null
        ? []
        : [
            partHit(
              `picture:${picture.id}`,
              `picture ${picture.id} ${problem}`,
              `The picture “${picture.fileName || picture.id}” ${problem}.`,
            ),
          ]
    }),
}
