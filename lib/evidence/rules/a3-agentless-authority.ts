import type { Rule } from '#lib/evidence/evidence.ts'
import { isAboutHealth } from '#lib/evidence/health-words.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'

const agentless =
  /\b(?:(?:is|are|was|were|been|being|remains?) (?:\p{L}+ ){0,1}?(?:widely|often|generally|commonly|usually|traditionally|frequently|long|largely|now) ?(?:regarded|considered|believed|thought|seen as|accepted|recogni[sz]ed|viewed|held (?:that|to)|said)|(?:has|have) (?:traditionally|long|often|generally|always) been (?:regarded|considered|believed|thought|seen|accepted|recogni[sz]ed|viewed|held|said)|(?:widely|often|generally|commonly|traditionally|long) (?:regarded|considered|believed|thought|accepted|recogni[sz]ed|viewed)|it is (?:well |widely |generally |commonly )?(?:known|accepted|recogni[sz]ed|believed|thought|understood|agreed)|(?:is|are) said to|traditionally, [^.;]{0,60}\b(?:has|have|is|are|was|were) (?:been )?(?:regarded|considered|believed|thought|seen)|by common consent|as (?:everyone|everybody) knows|as we all know|(?:is|are) reputed to|enjoys? (?:the|a) reputation|(?:is|are) held to be|(?:has|have) (?:always |long )?counted as|since time immemorial)\b/giu

/** A judgement that nobody makes. */
export const agentlessAuthority: Rule = {
  id: 'A3',
  version: 2,
  name: 'Judgement that nobody makes',
  severity: 'asks',
  definition:
    'A sentence says that something is widely, often or traditionally considered, regarded or believed, or that it is known, about health, food or care, and cites nothing. “Also known as” defines a word.',
  source: 'Wikipedia Manual of style, words to watch; the legacy page, lines 9 and 17',
  remedy: 'Say who holds this, and cite it; or say it as your own.',
  fires: [
    { text: 'It is often regarded as the hardest stage.', why: 'By whom?' },
    { text: 'It is well known that sleep heals.', why: 'To whom?' },
  ],
  doesNotFire: [
    { text: 'High blood pressure is also known as hypertension.', why: 'Another word for it.' },
    { text: 'It is often regarded as the hardest stage [reck2021].', why: 'It can be looked up.' },
  ],
  check: ({ passages }) =>
    [
      ...matchesIn(
        passages.filter(({ role }) => role !== 'quotation'),
        agentless,
      ),
    ]
      .filter(({ sentence }) => sentence.references.length === 0 && isAboutHealth(sentence.text))
      .map(({ passage, sentence, at, words }) => textHit(passage, sentence.text, at, `“${words}”: by whom?`)),
}
