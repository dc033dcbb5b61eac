import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'

const newness =
  /\b(?:recently|lately|just the other day|freshly (?:printed|published|released)|(?:newest|latest) (?:arrival|addition|craze|trend)|only just (?:been )?(?:published|approved|launched|released|opened)|in the (?:past|last) few (?:days|weeks|months)|currently|nowadays|at present|these days|(?:this|last) (?:year|month|decade)|in recent years|(?:new|recent|latest|newest|newly (?:approved|licensed|opened|published|launched)) (?:(?!(?:to|for|in|of|from|on|and|or|with|that|is|was)\b)[\p{L}-]+ ){0,2}(?:stud(?:y|ies)|trials?|drugs?|medicines?|treatments?|therap(?:y|ies)|tests?|vaccines?|jabs?|guidelines?|guidance|advice|reviews?|reports?|analys[ie]s|devices?|techniques?|research|evidence|data|findings|figures|surveys?|papers?|wards?|clinics?|centres?|centers?|units?|hospitals?|services?|schemes?|programmes?|programs?|apps?|laws?|rules|variants?|strains?|pills?|tablets?|injections?|creams?|operations?|procedures?|approach(?:es)?|scanners?|technolog(?:y|ies)|campaigns?|strateg(?:y|ies)|recommendations?|helplines?|websites?)|(?<!\b(?:notice|find|have|has|get|gets|develop|begin|start|starting|try|grow|grows|make|makes|into|as|of|like|buy|if you) )(?:an?|our|its|this|another) new (?!(?:lump|mole|symptom|pain|rash|spot|freckle|cell|bone|skin|blood|vessel|growth|partner|bab|mother|father|parent|mum|mom|dad|tooth|teeth|word|page|diagnos|idea|problem|pair|day|life|home|job|normal|start|year|habit|routine|infection|clot|attack|fracture|one)\p{L}{0,4}\b)[\p{L}-]+)\b/giu
/** New Zealand is not new. */
const inName = /^new \p{Lu}|^New \p{Lu}/u
const dated = /(?<!\d)(?:19|20)\d\d(?!\d)/u

/** New since when? */
export const undatedNewness: Rule = {
  id: 'D2',
  version: 2,
  name: 'New, since when?',
  severity: 'asks',
  definition:
    'A sentence says recently, currently, this year or a new study, drug or guideline, and no year stands in it.',
  source: 'NHS content guide, dates; Cochrane PLEACS (how up to date)',
  remedy: 'Name the year.',
  fires: [{ text: 'A new drug was approved recently.', why: 'Recently will be long ago.' }],
  doesNotFire: [{ text: 'A new drug was approved recently, in 2024.', why: 'The year is there.' }],
  check: ({ passages }) =>
    [
      ...matchesIn(
        passages.filter(
          ({ role }) => role !== 'quotation' && role !== 'question' && role !== 'neighbour-title',
        ),
        newness,
      ),
    ]
      .filter(({ sentence, words }) => !dated.test(sentence.text) && !inName.test(words))
      .filter(({ sentence, words }) => !/^in the/i.test(words) || !/\byou|\bif\b/i.test(sentence.text))
      .map(({ passage, sentence, at, words }) =>
        textHit(passage, sentence.text, at, `“${words}” will be wrong one day, and nobody will know when.`),
      ),
}
