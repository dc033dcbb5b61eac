import type { Rule } from '#lib/evidence/evidence.ts'
import { matchesIn, textHit } from '#lib/evidence/hits.ts'
import type { Passage } from '#lib/evidence/passages.ts'

const instruction =
  /(?<![\p{L}-])(?<!\b(?:not|never|don’t|don't|to|you|before you|if you|who|people|they|we|had to|should not|must not) )(?:stop taking|start taking|stop your|start with \d|increase (?:the|your) dose|(?:double|halve|reduce) (?:the|your) dose|start on (?:an? |the |your )?(?:daily |low-dose |small )*(?:dose|aspirin|statins?|tablets?|pills?|medicines?|insulin|\p{L}+(?:in|ol|ide|ine|one|pril|tan)s?)\b|(?:take|give)(?: [\p{L}-]+){0,5} \d+(?:\.\d+)? ?(?:mg|mcg|µg|g|ml)\b|take \d+(?:\.\d+)? ?(?:mg|mcg|µg|g|ml|tablets?|capsules?)|come off (?:the|your)|(?:recommend|recommends|advise|advises|suggest|suggests) (?:taking |that you take |you take )?\d+(?:\.\d+)? ?(?:mg|mcg|µg|g|ml|tablets?|capsules?))\b/giu

const medicine =
  '(?:(?:[\\p{L}-]+ ){0,2}(?:tablets?|pills?|capsules?|inhalers?|drops|patch(?:es)?|injections?|medicines?|medications?|antidepressants?|antibiotics?|blood thinners?|painkillers?|steroids?|statins?|beta[- ]blockers?|insulin|aspirin|paracetamol|ibuprofen|warfarin|metformin|lithium|thyroxine)|\\p{L}{3,}(?:pril|sartan|statin|olol|mycin|cillin|epam|triptan|prazole|oxetine|pram|pril))\\b'
const unit = '(?:mg|milligrams?|mcg|micrograms?|µg|g|ml|units?|IU)\\b'
const count = '(?:one|two|three|four|half an?|\\d[\\d,.]*)'
/** Words between a verb and its medicine. */
const few = '(?: [\\p{L}\\d-]+){0,3}?'

/** An imperative stands at the head of a sentence; who is allowed to stop is told to. */
const told = new RegExp(
  [
    `(?:^|[;:] |, (?:and |then )?|\\bjust |\\bthen )(?:double|halve|drop|skip|leave off|leave out|stop|begin with|start with|start on|raise|lower|throw away|bin|ditch|come off|pause)${few} (?:${count} ${unit}|${medicine})`,
    `\\b(?:can|may|should|could) (?:safely |now |simply |just )?(?:drop|skip|leave off|leave out|throw away|stop|come off|double|halve|go without)${few} ${medicine}`,
    `\\b${medicine} (?:can|may|should) (?:safely |now |simply |just )?(?:go in the bin|be (?:stopped|dropped|left off|left out|skipped|halved|doubled|thrown away))\\b`,
    `\\bno (?:call|need|reason|point) (?:to|in) (?:carry(?:ing)? on|continu(?:e|ing)|go(?:ing)? on|keep(?:ing)?)${few} ${medicine}`,
    `(?:^|: )${count} (?:${count} )?(?:${unit}(?: (?:of )?${medicine})?|${medicine})[^.;:]{0,30}?\\b(?:daily|every \\w+ hours?|(?:once|twice|\\w+ times) (?:a|per) day|a day|each (?:morning|night|day)|at (?:bedtime|night))\\b`,
    `\\b(?:children|toddlers|adults|teenagers|pensioners)(?: (?:over|under|of|aged)(?: [\\p{L}\\d]+){1,3})? (?:get|take|need|have|should (?:get|take|have)) ${count} (?:${unit}|${medicine})`,
  ].join('|'),
  'giu',
)
const notTold =
  /\b(?:no one|nobody|never|not|without (?:asking|talking|speaking|advice|medical)|only (?:after|if|when|with|on)|if (?:your|the) (?:doctor|nurse))\b|n[’']t\b/iu
const withDoctor =
  /\b(?:talk to|speak (?:to|with)|ask|tell|see|call|phone|check with|agree (?:it )?with|unless) (?:your|a|the) (?:doctor|gp|nurse|pharmacist|midwife|specialist|team)\b|\bdoctor (?:says|said|tells|agrees|has told)\b/iu

/** An instruction about a medicine, without the doctor who should be asked. */
export const stopOrStart: Rule = {
  id: 'H4',
  version: 3,
  name: 'Stop, start or dose',
  severity: 'asks',
  definition:
    'A sentence tells readers to stop, start, raise, lower or take a dose of a medicine, or says that they may, and neither it nor its neighbours say whom to ask, nor cite a label or guideline.',
  source: 'MHRA and NHS content guide; HON principle 2 (complementarity)',
  remedy: 'Add whom to ask first, or cite the guideline.',
  fires: [
    { text: 'Stop taking the tablets if you feel dizzy.', why: 'Without a doctor it can harm.' },
    { text: 'Once the wheeze has gone, the brown inhaler can go in the bin.', why: 'It tells to stop.' },
    { text: 'Children over six get one tablet at bedtime.', why: 'A dose.' },
  ],
  doesNotFire: [
    { text: 'Do not stop taking the tablets.', why: 'It says the opposite.' },
    { text: 'In the trial, adults took 20 mg a day.', why: 'A dose that is told.' },
    { text: 'Stop taking the tablets only after you talk to your doctor.', why: 'It says whom to ask.' },
  ],
  check: ({ passages }) =>
    listInstructions(passages.filter(({ role }) => role !== 'quotation' && role !== 'question'))
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

function listInstructions(passages: Passage[]) {
  const hits = [...matchesIn(passages, instruction)]
  const more = [...matchesIn(passages, told)].filter(
    ({ sentence }) => !notTold.test(sentence.text) && hits.every((hit) => hit.sentence !== sentence),
  )
  return [...hits, ...more]
}
