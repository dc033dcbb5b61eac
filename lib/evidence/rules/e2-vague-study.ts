import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit, wordsBefore } from '#lib/evidence/hits.ts'
import type { PassageRole } from '#lib/evidence/passages.ts'
import { remember } from '#lib/remember.ts'

const subjects =
  '(?:(?:many|some|several|numerous|recent|new|various|countless|multiple|a number of|most|early)\\s+)?(?:studies|trials|researchers|scientists|experts)'
const vague = new RegExp(
  [
    `\\b${subjects}\\s+(?:have\\s+)?(?:clearly\\s+|consistently\\s+|also\\s+|now\\s+|repeatedly\\s+)?(?:show|showed|shown|suggest|suggested|found|find|indicate|indicated|demonstrate|demonstrated|prove|proved|proven|confirm|confirmed|agree|believe|say|warn|link|linked)\\b`,
    '\\b(?:recent |new |emerging |growing |early |scientific |clinical )?(?:research|evidence|science)\\s+(?:has\\s+|now\\s+|clearly\\s+|also\\s+|increasingly\\s+){0,2}(?:shows?|showed|shown|suggests?|suggested|indicates?|indicated|demonstrates?|demonstrated|proves?|proved|proven|confirms?|confirmed|found|finds)\\b',
    '\\b(?:body|bodies|wealth|mountain|raft|host|plenty|lots?) of (?:new |scientific |recent |clinical )?(?:research|evidence|studies|science|data)\\s+(?:now\\s+|clearly\\s+)?(?:shows?|suggests?|points? to|indicates?|proves?|supports?|confirms?|links?|finds?)\\b',
    '\\b(?:the )?(?:evidence|science|research) (?:is (?:clear|overwhelming|settled|strong|in)\\b|points? to\\b|speaks for itself\\b|backs this up\\b)',
    '\\b(?:has|have|is|are|was|were) been (?:scientifically|clinically|medically) (?:proven|proved|shown|tested)\\b|\\b(?:scientifically|clinically|medically) (?:proven|proved)\\b',
    '\\bit (?:is|has been) (?:well |clinically |scientifically |repeatedly )?(?:proven|proved|established|shown|demonstrated)(?: beyond doubt| time and again| many times| again and again)? that\\b',
    '\\b(?:study|trial|investigation|experiment) after (?:another|study|trial|investigation|experiment)\\b',
    '\\b(?:confirmed|shown|proved|proven|supported|backed(?: up)?|demonstrated|established) by (?:any number of |many |several |countless |numerous |various |dozens of |hundreds of |scores of |a host of |plenty of |recent |new |independent |scientific |clinical ){0,2}(?:studies|trials|research|science|scientists)\\b',
    '\\b(?:clinical |scientific |medical |hard )?(?:data|evidence|research|science) (?:backs?(?: up)?|supports?|leaves? no doubt|tells? us)\\b',
    '\\b(?:studies|trials|research)\\b[^.;:,]{0,30}\\bleaves? no doubt\\b',
    '\\b(?:experts|scientists|researchers|specialists) tell us\\b',
    '\\baccording to (?:recent |new |several |many |some |clinical )?(?:studies|trials|research|experts|scientists)\\b(?! (?:in|of|by|from|at)\\b)',
    '\\ba (?:recent |new |large |landmark |major )?(?:study|trial) (?:has |recently )?(?:shows?|showed|shown|suggests?|suggested|found|finds|revealed|reveals)\\b',
  ].join('|'),
  'giu',
)

/** The same, asked of one sentence: an expression that is global remembers where it was. */
const anyVague = new RegExp(vague.source, 'iu')

/** A heading names a subject, a question asks, and a neighbour's title is not ours. */
const silentRoles = new Set<PassageRole>(['question', 'neighbour-title', 'heading', 'quotation'])
/** They carry no markers: they sum up what is cited below. */
const summaryRoles = new Set<PassageRole>(['title', 'standfirst', 'description'])

/** Whether a sentence speaks of studies or experts without saying which. */
export const isVagueStudy = remember((sentence): boolean => anyVague.test(sentence))

/** "Studies show", without a source. */
export const vagueStudy: Rule = {
  id: 'E2',
  version: 2,
  name: 'Studies nobody can look up',
  severity: 'blocks',
  definition:
    'A sentence says that studies, research, evidence or experts show, suggest, prove or agree, and no marker stands behind it.',
  source: 'HealthNewsReview criteria 4 and 6; Wikipedia:MEDRS',
  remedy: 'Cite the study it means, or take the sentence out.',
  fires: [
    { text: 'Studies show that walking helps.', why: 'Which studies?' },
    { text: 'Recent research suggests a link with sleep.', why: 'Which research?' },
    { text: 'It has been proven that the vaccine is safe.', why: 'By whom?' },
  ],
  doesNotFire: [
    { text: 'Studies show that walking helps [ettehad2016].', why: 'The source is named.' },
    { text: 'Ask your doctor what studies say about people like you.', why: 'It claims nothing.' },
  ],
  check: ({ subject, passages }) =>
    [
      ...matchesIn(
        passages.filter(({ role }) => !silentRoles.has(role)),
        vague,
      ),
    ]
      .filter(({ passage, sentence, at: [from] }) => {
        const before = wordsBefore(passage, sentence, from)
        const sumsUp = summaryRoles.has(passage.role) && subject.references.length > 0
        return (
          sentence.references.length === 0 &&
          !sumsUp &&
          !/\b(?:what|how|which|whether|why)\b[^.;:]{0,30}$/iu.test(before) &&
          !/(?:\b(?:not|never|nor|no|yet to be)|n[’']t)\s+(?:\p{L}+\s+){0,2}$/iu.test(before) &&
          !/^(?:Ask|Tell)\b|(?<!, so (?:why|how|what)\b[^?]*)\?$/.test(sentence.text)
        )
      })
      .map(({ passage, sentence, at, words }) =>
        textHit(passage, sentence.text, at, `“${words}” says that somebody found something, and not who.`),
      ),
}
