import { fraction, wordedNumber } from '#lib/evidence/claim-words.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { quoteShort, textHit } from '#lib/evidence/hits.ts'

const median =
  /\b(?:median|typical|average) (?:overall |progression-free )?(?:survival|time|duration)\b[^.]{0,60}\d|\b(?:typically|on average) (?:lived?|survived?)\b[^.]{0,20}\d[\d.]*\s(?:weeks|months|years)\b|\b(?:lived|survived|alive|survival)\b[^.]{0,40}\bmedian\b[^.]{0,40}\d[\d.]*\s(?:days|weeks|months|years)\b|\bhalf of [^.;]{0,90}\b(?:lived?|survived?|alive)\b[^.;]{0,30}(?:\d[\d.]*|ten|eleven|twelve|two|three|four|five|six|seven|eight|nine)\s(?:weeks|months|years)\b/iu
const share =
  /\b\d[\d.,]*\s?(?:%|per ?cent|(?:in|per) (?:100|1,?000))[^.]{0,120}\b(?:surviv\w*|alive|lived|remission|relapse\w*|died|deaths?)\b|\b(?:surviv\w*|alive|lived|remission|relapse\w*|died|deaths?|death rates?|mortality)\b[^.]{0,70}\d[\d.,]*\s?(?:%|per ?cent|(?:in|per) (?:100|1,?000)\b)/iu
const quantity = `(?:${fraction}|\\d[\\d.,]*\\s?(?:%|per ?cent)|(?:\\d[\\d.,]*|${wordedNumber}) per (?:hundred|thousand|cent))`
const event =
  '(?:relapse\\p{L}*|complications?|recurrences?|recurred|(?:tumours?|cancers?|symptoms?) (?:was|were|had) gone|came back|success rates?)'
const eventShare = new RegExp(
  `(?<!\\p{L})(?:${quantity}[^.]{0,90}(?<!\\p{L})${event}|${event}[^.]{0,70}(?<!\\p{L})${quantity})`,
  'iu',
)
const frame =
  /\b(?:(?:after|at|in|within|over|for|by|during|every|each|per|a|next|first|following|least) (?:(?:the|about|around|almost|nearly|just|a|an|every|each|first|next|following) ){0,2}(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|single)?[ -]?(?:days?|weeks?|months?|years?|decades?)\b|\d+[- ](?:day|week|month|year)s?\b|(?:one|two|three|four|five|six|ten|twelve)[- ](?:days?|weeks?|months?|years?)\b|in (?:19|20)\d\d\b|a (?:year|month|week)\b|person-years|yearly|annual\w*|lifetime|later)/iu
const comparator =
  /\b(?:than(?! \d)|versus|vs?\.?(?=\s)|compared|against|instead of|with(?:out)? (?:chemotherapy|placebo|treatment|it|them)|placebo|control|the (?:other|others)|and \d|from \d)/iu

/** How long, or how many, without against what or since when. */
export const timeWithoutFrame: Rule = {
  id: 'N5',
  version: 2,
  name: 'Since when, against what',
  severity: 'asks',
  definition:
    'A median survival or time stands without a comparator in its sentence or the next, or a share of people alive, in remission or dead without the time after which they were counted.',
  source: 'CONSORT 2010 item 17a, doi:10.1136/bmj.c332',
  remedy: 'Add the time, and what the other group had.',
  fires: [
    { text: 'Median survival was 26.3 months [reck2021].', why: 'Long or short, compared with what?' },
    { text: 'In all, 43 % were alive [wolchok2025].', why: 'After how long?' },
  ],
  doesNotFire: [
    {
      text: 'Median survival was 26.3 months, against 13.4 months with chemotherapy [reck2021].',
      why: 'Compared.',
    },
    { text: 'After ten years 43 % were alive [wolchok2025].', why: 'The time is there.' },
  ],
  check: ({ passages }) =>
    passages
      .filter(({ role }) => role !== 'cell')
      .flatMap((passage) =>
        passage.sentences.flatMap(({ text, start, end }, index): Hit[] => {
          const near = `${passage.sentences[index - 1]?.text ?? ''} ${text} ${passage.sentences[index + 1]?.text ?? ''}`
          const problem =
            median.test(text) && !comparator.test(near)
              ? 'gives a median and nothing to compare it with'
              : (share.test(text) || eventShare.test(text)) && !frame.test(near)
                ? 'counts people and does not say after how long'
                : null
          return problem === null
            ? []
            : [textHit(passage, text, [start, end], `“${quoteShort(text)}” ${problem}.`)]
        }),
      ),
}
