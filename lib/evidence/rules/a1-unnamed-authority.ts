import type { Rule, Severity } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'
import type { Passage } from '#lib/evidence/passages.ts'
import { isVagueStudy } from '#lib/evidence/rules/e2-vague-study.ts'

const rank =
  '(?:prominent|leading|top|renowned|noted|famous|world-class|respected|eminent|well-known|best-known|world-famous|world-renowned|award-winning|pioneering|distinguished|sought-after|celebrated|acclaimed)'
const person =
  '(?:specialists?|experts?|doctors?|physicians?|scientists?|researchers?|oncologists?|cardiologists?|neurologists?|psychiatrists?|surgeons?|dieti[ct]ians?|nutritionists?|professors?|clinicians?|therapists?|consultants?|medics?|\\p{L}{3,}ologists?|\\p{L}{3,}iatricians?)'
const says =
  '(?:say|says|said|agree|agrees|recommend|recommends|emphasi[sz]e|emphasi[sz]es|advocate|advocates|believe|believes|advise|advises|warn|warns|claim|claims|insist|insists|suggest|suggests|explain|explains|urge|urges|tell us|praise|swear by|are (?:agreed|united|of one mind))'
const unnamed = new RegExp(
  [
    `\\b${rank}(?! by\\b)(?: [\\p{L}-]+){0,2} ${person}\\b`,
    `\\b(?:many |most |some |several |medical |health )*(?:${person}) (?:often |all |generally |usually |widely |strongly )?${says}\\b`,
    `\\b(?:explained|told|revealed|reviewed|written|recommended|approved|evaluation|insights?|advice|tips|secrets) (?:[^.;:]{0,40} )?(?:by|from) an? (?:[\\p{L}-]+ ){0,5}${person}\\b`,
    `\\bby an? (?:[\\p{L}-]+ ){1,5}(?:specialist|expert)\\b`,
    `\\b${person} of (?:international|world|national|great) (?:standing|renown|repute|fame)\\b`,
  ].join('|'),
  'giu',
)
const heading = /^(?:ask|tell|talk|speak|see|call|phone)\b/iu
const named =
  /\b(?:Dr\.?|Prof\.?|Professor|Sir|Dame) \p{Lu}[\p{L}’-]+|\b\p{Lu}[\p{L}’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}’-]+,? (?:an?|the|MD|PhD|MBBS|RN)\b|\p{Lu}[\p{L}’-]+ \p{Lu}[\p{L}’-]+,? (?:said|says|told|explains)/u

/** Somebody is said to know, and is not named. */
export const unnamedAuthority: Rule = {
  id: 'A1',
  version: 2,
  name: 'Unnamed authority',
  severity: 'asks',
  definition:
    'A prominent, leading or renowned specialist, or experts and doctors who say, agree or recommend, or “explained by a doctor”, and nobody is named in the sentence or the one before, nor cited. In title, standfirst and lead it blocks.',
  source: 'HealthNewsReview criterion 6 (independent sources); the legacy page, lines 1, 9, 36, 40, 44, 51',
  remedy: 'Name the person and their post, or cite what they wrote.',
  fires: [
    { text: 'A prominent specialist says the change is large.', why: 'Who?' },
    { text: 'Leading cancer experts recommend it.', why: 'Which experts, and where?' },
    { text: 'Doctors agree that it helps.', why: 'Which doctors?' },
  ],
  doesNotFire: [
    {
      text: 'Dr Ana Ruiz, an oncologist at a teaching hospital, says the change is large.',
      why: 'She is named.',
    },
    { text: 'Ask your specialist about it.', why: 'It is the reader’s own doctor.' },
    { text: 'The guideline of the academy recommends it [ettehad2016].', why: 'It can be looked up.' },
  ],
  check: ({ passages }) =>
    [
      ...matchesIn(
        passages.filter(({ role }) => role !== 'quotation' && role !== 'question'),
        unnamed,
      ),
    ]
      .filter(({ passage, sentence, words }) => {
        const before = passage.sentences[passage.sentences.indexOf(sentence) - 1]?.text ?? ''
        const isNamed =
          passage.role !== 'title' &&
          passage.role !== 'neighbour-title' &&
          named.test(`${before} ${sentence.text}`)
        return (
          sentence.references.length === 0 && !isNamed && !heading.test(sentence.text) && !isVagueStudy(words)
        )
      })
      .filter(firstOfSentence)
      .map(({ passage, sentence, at, words }) =>
        textHit(passage, sentence.text, at, `“${words}”: name the person and their post.`, weigh(passage)),
      ),
}

function weigh({ role }: Passage): Severity {
  return role === 'title' || role === 'standfirst' || role === 'lead' ? 'blocks' : 'asks'
}

function firstOfSentence<Match extends { sentence: unknown }>(
  match: Match,
  index: number,
  all: Match[],
): boolean {
  return all.findIndex(({ sentence }) => sentence === match.sentence) === index
}
