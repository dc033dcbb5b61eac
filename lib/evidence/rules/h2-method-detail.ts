import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'

const suicide = /\bsuicid\w*\b|\bself[- ]harm\w*\b/iu
const method =
  /\b(?:hang(?:ed|ing)|asphyxiat\w+|suffocat\w+|jump(?:ed|ing) (?:off|from|in front)|slit\w*|cut(?:ting)? (?:his|her|their) wrists?|shot (?:himself|herself|themselves)|gunshot|firearm|noose|ligature|carbon monoxide|exhaust fumes|lethal dose|fatal dose|took \d+ (?:tablets|pills)|\d+ (?:tablets|pills) of|overdos(?:ed|ing) on|poison(?:ed|ing) (?:himself|herself|themselves))\b/giu

/** How somebody did it. */
export const methodDetail: Rule = {
  id: 'H2',
  version: 1,
  name: 'Detail of a method',
  severity: 'blocks',
  definition: 'In a text about suicide or self-harm, a sentence names a method or a dose.',
  source: 'WHO, Preventing suicide: a resource for media professionals, 2023, do not 4 and 5',
  remedy: 'Leave the method out.',
  fires: [{ text: 'He died by suicide; he was found hanging.', why: 'A method.' }],
  doesNotFire: [
    {
      text: 'Naloxone reverses an opioid overdose.',
      why: 'It prevents a death, in a text that is not about suicide.',
    },
  ],
  check: ({ passages }) => {
    const text = passages
      .filter(({ role }) => role !== 'neighbour-title')
      .map((passage) => passage.text)
      .join('\n')
    if (!suicide.test(text)) return []
    return [...matchesIn(passages, method)].map(({ passage, sentence, at, words }) =>
      textHit(passage, sentence.text, at, `“${words}” tells how.`),
    )
  },
}
