import { findClaim } from '#lib/evidence/claims.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { isProminent, quoteShort, textHit } from '#lib/evidence/hits.ts'
import { longestRun, type PassageRole } from '#lib/evidence/passages.ts'
import { isVagueStudy } from '#lib/evidence/rules/e2-vague-study.ts'

const checkedRoles = new Set<PassageRole>(['lead', 'paragraph', 'key-point', 'care-card'])

const reasons = {
  effect: 'states an effect and cites nothing',
  figure: 'gives a figure and cites nothing',
  study: 'speaks of studies and cites none',
} as const

/** A claim that no source stands behind. */
export const uncitedClaim: Rule = {
  id: 'E1',
  version: 2,
  name: 'Claim without a source',
  severity: 'asks',
  definition: `A sentence states an effect, gives a figure or speaks of a study, and no marker stands in it or at the end of the run of at most ${longestRun} sentences it belongs to. In the lead and in key points it blocks.`,
  source: 'Wikipedia:MEDRS; JAMA benchmarks (attribution), doi:10.1001/jama.1997.03540390074039',
  remedy: 'Cite the source, or write what is known without the claim.',
  fires: [
    {
      text: 'Immunotherapy has shown remarkable success in treating melanoma.',
      why: 'An effect, and no marker.',
    },
    { text: 'The drug reduces the risk of stroke.', why: 'An effect on a measured outcome.' },
    { text: 'About 43 in 100 people were alive ten years later.', why: 'A figure, and no marker.' },
    { text: 'Turmeric cures arthritis.', why: 'A strong verb.' },
  ],
  doesNotFire: [
    { text: 'Immunotherapy has shown success in treating melanoma [wolchok2025].', why: 'Cited.' },
    { text: 'A beta blocker is a tablet that slows the heart.', why: 'A definition.' },
    { text: 'Call your doctor if the pain gets worse.', why: 'An instruction.' },
    { text: 'Does it reduce the risk of stroke?', why: 'A question.' },
    { text: 'The aim is to reduce pain.', why: 'An aim, not a result.' },
  ],
  check: ({ passages }) =>
    passages
      .filter(({ role }) => checkedRoles.has(role))
      .flatMap((passage) =>
        passage.sentences.flatMap(({ text, start, end, references }): Hit[] => {
          if (references.length > 0 || isVagueStudy(text)) return []
          const kind = findClaim(text)
          if (kind === null) return []
          const message = `“${quoteShort(text)}” ${reasons[kind]}.`
          return [textHit(passage, text, [start, end], message, isProminent(passage) ? 'blocks' : 'asks')]
        }),
      ),
}
