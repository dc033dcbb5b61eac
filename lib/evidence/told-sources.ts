import type { Passage, PassageSentence } from '#lib/evidence/passages.ts'

const fewPeople =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|[1-9]|[1-4]\\d)'
const people = '(?:people|patients|volunteers|students|participants|adults|women|men|children)'

/** Work with animals or cells. */
const inAnimals =
  /\b(?:mice|mouse|rats?|rat pups|hamsters?|rabbits|monkeys?|piglets?|zebrafish|fruit flies|laboratory animals|(?:cancer |human )?cells (?:in (?:a )?(?:dish|dishes|the lab|the laboratory|culture)|treated with|grown)|cell cultures?|(?:laboratory|lab|petri) (?:dish|dishes|cells)|test tubes?|in vitro)\b/iu

/** A first try in people. */
const firstTry = new RegExp(
  `\\b(?:phase (?:1|I|one)\\b|first (?:safety|human) (?:study|trial)|safety (?:study|trial)|(?:only|just) ${fewPeople} ${people}|${fewPeople} ${people} (?:so far|have had|received|got|had the|had it|took part|were given|have tried|tried it))|\\b(?:with|in) ${fewPeople} volunteers\\b`,
  'iu',
)

/** Places in which nothing was examined: the news, the maker, a single case. */
const hearsay =
  /\b(?:press (?:release|office|statement)|news (?:story|report|item)|(?:radio|television|TV) (?:item|report|programme|show)|Sunday paper|tabloids?|web ?shop|(?:[Tt]he|[Ii]ts|[Aa]|[Oo]ur) (?:maker|manufacturer|seller|company|brand|firm)(?:[’']s)? (?:own )?(?:says?|claims?|promises?|explains?|reports?|states?|figures|tests|web ?site)|as the (?:seller|maker|brand)|manufacturer[’']s press|\(?source: (?:www|http)|testimonials?|influencers?|case notes|case reports?|the (?:Daily|Sunday|Evening|Morning|Weekly) \p{Lu}\p{L}+ (?:reported|reports|said|says|wrote|writes))\b/u

function around({ sentences }: Passage, sentence: PassageSentence): string {
  const at = sentences.indexOf(sentence)
  return [sentences[at - 1], sentences[at + 1]].map((one) => one?.text ?? '').join(' ')
}

/** Whether a text tells beside a sentence, and not in it, that it was tried in animals, cells or a few people alone. */
export function isEarlyBeside(passage: Passage, sentence: PassageSentence): boolean {
  const isEarly = (text: string) => inAnimals.test(text) || firstTry.test(text)
  return !isEarly(sentence.text) && isEarly(around(passage, sentence))
}

/** Whether a text itself rests a sentence on the news, a maker's word, a case, animals or cells. */
export function isWeakByItsWords(passage: Passage, sentence: PassageSentence): boolean {
  const text = `${sentence.text} ${around(passage, sentence)}`
  return hearsay.test(text) || inAnimals.test(text)
}
