import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'

const instruction =
  /(?<![\p{L}-])(?<!\b(?:not|never|don’t|don't|to|you|before you|if you|who|people|they|we|had to|should not|must not) )(?:stop taking|start taking|stop your|start with \d|increase (?:the|your) dose|(?:double|halve|reduce) (?:the|your) dose|start on (?:an? |the |your )?(?:daily |low-dose |small )*(?:dose|aspirin|statins?|tablets?|pills?|medicines?|insulin|\p{L}+(?:in|ol|ide|ine|one|pril|tan)s?)\b|(?:take|give)(?: [\p{L}-]+){0,5} \d+(?:\.\d+)? ?(?:mg|mcg|µg|g|ml)\b|take \d+(?:\.\d+)? ?(?:mg|mcg|µg|g|ml|tablets?|capsules?)|come off (?:the|your)|(?:recommend|recommends|advise|advises|suggest|suggests) (?:taking |that you take |you take )?\d+(?:\.\d+)? ?(?:mg|mcg|µg|g|ml|tablets?|capsules?))\b/giu
const withDoctor =
  /\b(?:talk to|speak (?:to|with)|ask|tell|see|call|phone|check with|agree (?:it )?with|unless) (?:your|a|the) (?:doctor|gp|nurse|pharmacist|midwife|specialist|team)\b|\bdoctor (?:says|said|tells|agrees|has told)\b/iu

/** An instruction about a medicine, without the doctor who should be asked. */
export const stopOrStart: Rule = {
  id: 'H4',
  version: 2,
  name: 'Stop, start or dose',
  severity: 'asks',
  definition:
    'A sentence tells readers to stop, start, raise, lower or take a dose of a medicine, and neither it nor its neighbours say whom to ask, nor cite a label or guideline.',
  source: 'MHRA and NHS content guide; HON principle 2 (complementarity)',
  remedy: 'Add whom to ask first, or cite the guideline.',
  fires: [{ text: 'Stop taking the tablets if you feel dizzy.', why: 'Without a doctor it can harm.' }],
  doesNotFire: [
    { text: 'Do not stop taking the tablets.', why: 'It says the opposite.' },
    { text: 'Stop taking the tablets only after you talk to your doctor.', why: 'It says whom to ask.' },
  ],
  check: ({ passages }) =>
    [
      ...matchesIn(
        passages.filter(({ role }) => role !== 'quotation' && role !== 'question'),
        instruction,
      ),
    ]
      .filter(({ passage, sentence }) => {
        const at = passage.sentences.indexOf(sentence)
        const near = passage.sentences
          .slice(Math.max(0, at - 1), at + 2)
          .map(({ text }) => text)
          .join(' ')
        return sentence.references.length === 0 && !withDoctor.test(near)
      })
      .map(({ passage, sentence, at, words }) =>
        textHit(
          passage,
          sentence.text,
          at,
          `“${words}” is an instruction about a medicine, and nobody is to be asked first.`,
        ),
      ),
}
