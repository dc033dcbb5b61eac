import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { textHit } from '#lib/evidence/hits.ts'

const abbreviation =
  /(?<![\p{L}\p{N}-])(?:\p{Lu}{2,6}\d{0,2}s?(?:-\p{Lu}{1,3}\d{0,2})?|\p{Lu}{2,4}-\d{1,2}|\p{Lu}\p{Ll}?\p{Lu}\p{L}?\d\p{L}?|[a-z]\p{Lu}{2,4})(?![\p{L}\p{N}])/gu
/** Words of the ward that readers at home do not know. */
const technical =
  /(?<![\p{L}-])(?:dyspno?ea|cyanosis|o?edematous|haemoptysis|hemoptysis|tachycardia|bradycardia|hydronephrosis|idiopathic|a?etiology|prophyla(?:xis|ctic)|contraindicat(?:ed|ions?)|isch(?:a)?emi[ac]|infarct(?:ion)?|syncope|pruritus|erythema|pyrexia|myalgia|arthralgia|dysphagia|dysuria|ha?ematuria|polyuria|nocturia|para?esthesia|hyperkala?emia|hyponatra?emia|neutropenia|thrombocytopenia|pancytopenia|cachexia|ascites|sequelae|comorbidit(?:y|ies)|antipyretics?|anxiolytics?|nephrotoxic|hepatotoxic(?:ity)?|auscultation|haemostasis|titrat(?:ed?|ion))(?![\p{L}-])/giu
/** Known to everybody, or names rather than abbreviations. */
const known = new Set(
  'A B C D E UK US USA EU UN GP GPs NHS WHO FDA NICE CDC AIDS HIV DNA RNA MRI CT TV OK AM PM BBC COVID COVID-19 SARS PDF SMS UV IQ ID I II III IV V VI Q R MD PhD MMR X-ray PE A&E'.split(
    ' ',
  ),
)

/** An abbreviation before anybody said what it stands for. */
export const unexplainedAbbreviation: Rule = {
  id: 'L5',
  version: 3,
  name: 'Unexplained word',
  severity: 'asks',
  definition:
    'An abbreviation, or one of the words of the ward that readers do not know, stands at its first use without its meaning: not in brackets after or before words, not explained in the same sentence, no glossary term, not generally known.',
  source: 'NHS digital service manual, abbreviations; Cochrane PLEACS 2013',
  remedy: 'Write it out where it first stands, or link it to the glossary.',
  fires: [
    { text: 'Tumours with PD-L1 respond more often.', why: 'What is PD-L1?' },
    { text: 'The child had dyspnoea.', why: 'Trouble breathing.' },
  ],
  doesNotFire: [
    { text: 'Tumours with a protein called PD-L1 respond more often.', why: 'It says what it is.' },
    { text: 'Body mass index (BMI) is a number. BMI misleads in athletes.', why: 'Written out first.' },
  ],
  check: ({ subject, passages }) => {
    const explained = new Set(
      subject.glossary.flatMap(({ term }) => [term, ...(term.match(abbreviation) ?? [])]),
    )
    const hits: Hit[] = []
    for (const passage of passages) {
      if (
        passage.role === 'title' ||
        passage.role === 'description' ||
        passage.role === 'neighbour-title' ||
        passage.role === 'cell'
      )
        continue
      for (const match of [...passage.text.matchAll(abbreviation), ...passage.text.matchAll(technical)]) {
        const [word] = match
        const singular = word.replace(/s$/, '')
        if (known.has(word) || known.has(singular) || explained.has(singular)) continue
        explained.add(singular)
        const before = passage.text.slice(0, match.index)
        const after = passage.text.slice(match.index + word.length)
        if (
          /\((?:[^()]{1,60}[,;] (?:or |also )?)?$/.test(before) ||
          /^\s?\(/.test(after) ||
          /^, (?:the|a|an|or|short for|which)\b/iu.test(after) ||
          /^ (?:protein|gene|receptor|hormone|virus|enzyme)s?\b/iu.test(after) ||
          isSpeltOut(word, after) ||
          new RegExp(`\\b${word}\\b[”"]? (?:is|are|means|stands for) `, 'u').test(after)
        )
          continue
        if (
          /\b(?:called|named|known as|short for|short form|trial|study|protein|gene|receptor|hormone|test|scale|score)(?: an?| the| is)?(?: “| ")?\s*(?:\S+ (?:and|or) )?$/iu.test(
            before,
          )
        )
          continue
        if (/^(?:”|")? (?:stands for|means|is short for|trial|study|is (?:a|an|the)|are)\b/iu.test(after))
          continue
        const sentence = passage.sentences.findLast(({ start }) => start <= match.index)?.text ?? passage.text
        hits.push(
          textHit(
            passage,
            `${word} in ${sentence}`,
            [match.index, match.index + word.length],
            `“${word}” is not explained where it first stands.`,
          ),
        )
      }
    }
    return hits
  },
}

/** "ME, myalgic encephalomyelitis": the words after it begin with its letters. */
function isSpeltOut(abbreviated: string, after: string): boolean {
  const words = after.match(/^, ((?:[\p{L}-]+ ?){2,6})/u)?.[1]?.split(/[ -]/) ?? []
  const initials = words.map((one) => one.charAt(0)).join('')
  return abbreviated.length > 1 && initials.toUpperCase().startsWith(abbreviated.toUpperCase())
}
