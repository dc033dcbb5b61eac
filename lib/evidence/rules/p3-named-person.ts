import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { textHit } from '#lib/evidence/hits.ts'
import type { Passage } from '#lib/evidence/passages.ts'

const condition =
  /\b(?:addict\w*|overdos\w*|suicid\w*|self-harm|eating disorder|anorexia|bulimia|hiv|aids|depression|bipolar|schizophreni\w*|psychosis|alcohol(?:ism|ics?)|gambling|drug (?:use|problem|habit)|rehab\w*|abortion|miscarr\w+|stillb\w+|lost (?:a|her|their|the) (?:pregnancy|baby)|panic attacks?|self-harm\w*|infertil\w+|sexual(?:ly transmitted|ity)|mental (?:health|illness)|(?:cocaine|alcohol|heroin|opioid|opiate|drug|morphine) dependenc[ey]|psychiatric (?:wards?|hospitals?|units?|clinics?)|drinking problem|dementia)\b/iu
const capitalised = '\\p{Lu}[\\p{Ll}’]+(?:-\\p{Lu}\\p{Ll}+)?'
const verbs =
  '(?:recently |once |long |never |also )?(?:has|had|was|is|died|struggled|struggles|fought|battled|spoke|speaks|told|lived|lives|overcame|entered|went|lost|suffers|suffered|checked|spent|took|admitted|became|survived|tried|relapsed|needed|began|underwent|received|developed|got|kept|hid)'
const possessive = new RegExp(`\\b(${capitalised} ${capitalised})[’']s\\b`, 'gu')
const anywhere = new RegExp(
  `(?<=[\\p{Ll},] )(?<!\\b(?:says|said|adds|added|explains|explained|writes|to) )(?!(?:Dr|Prof|Professor|Sister) )(${capitalised} (?:\\p{Lu}\\. )?${capitalised})(?=,? (?:${verbs})\\b|, an? )`,
  'gu',
)
const atStart = new RegExp(
  `^(?:\\p{L}+ ){0,2}?(${capitalised} (?:\\p{Lu}\\. )?${capitalised})(?=,? (?:${verbs})\\b|, an? )`,
  'gu',
)
/** Whoever is called by their trade is a person, and one whom readers may know. */
const byRole = new RegExp(
  `\\b(?:actor|actress|singer|comedian|footballer|presenter|star|politician|minister|writer|author|model|rapper|athlete|player|chef|pianist|novelist|swimmer|runner|cyclist|jockey|boxer|golfer|drummer|guitarist|composer|poet|painter|broadcaster|president|senator|mayor|princess|prince|duchess|duke|cook|director|film-maker|filmmaker|member of parliament|MP|skater|dancer|ballerina|violinist|conductor|sculptor|sprinter|coach|entrepreneur|billionaire|heir|heiress|influencer|blogger|vlogger|screenwriter|playwright|journalist|newsreader|host|celebrity|astronaut|judge|councillor|governor|king|queen|earl|countess|lord|lady|baroness) (${capitalised} ${capitalised})`,
  'gu',
)
const body =
  /\b(?:Institute|Hospital|University|Society|Trust|Foundation|Service|Organi[sz]ation|Agency|Office|Council|College|Association|Programme|Study|Trial|Group|Anonymous|Disease|Syndrome|Disorder|Health|Cancer|Care|Medicine)\b/u

/** Told by the person, in a place that is named; or of the dead. */
const toldByThem =
  /\b(?:memoir|autobiography|(?:his|her|their) (?:own )?(?:book|blog|podcast|documentary)|who died|in an? (?:\d{4} )?interview (?:with|in|published)|(?:told|said|revealed|announced)\b[^.]{0,40}\b(?:herself|himself|themselves)|(?:1[5-9]|20)\d\d ?[–-] ?(?:1[5-9]|20)\d\d|\d+th[- ]century)\b/iu
/** What a person works in is not what they have. */
const profession =
  /\b(?:addiction|mental health|hiv|aids|dementia|suicide|overdose|eating disorders?|depression|drug use|rehabilitation|sexual health)[ -](?:medicine|specialists?|services?|clinics?|units?|nurs\w+|research\w*|charit\w+|doctors?|psychiatr\w+|psycholog\w+|counsell\w+|workers?|teams?|experts?|prevention|awareness|campaign\w*|trials?|stud(?:y|ies)|centres?|centers?)\b|\b(?:works?|worked|working|speciali[sz]\w+|lectur\w+|research\w*|stud(?:y|ied|ies)|writes?|wrote|treats?|treated (?:people|patients)) (?:in|on|with|for|about|people|patients)\b/giu

/** A living person's illness is told, and nothing shows that they told it themselves. */
export const namedPerson: Rule = {
  id: 'P3',
  version: 2,
  name: 'A named person’s illness',
  severity: 'asks',
  definition:
    'A sentence or a neighbour’s title names a person by first and last name together with addiction, mental illness, HIV or another sensitive condition, and no source stands behind it. Authors, reviewers, quoted speakers, the dead and whoever told it in a place that is named are exempt.',
  source: 'IPSO Editors’ code, clause 2 (privacy); UK GDPR Article 9',
  remedy: 'Cite where the person told it themselves, or leave the name out.',
  fires: [{ text: 'The singer Jane Example was treated for depression.', why: 'Did she tell it herself?' }],
  doesNotFire: [
    {
      text: 'The singer Jane Example was treated for depression [reck2021].',
      why: 'The source can be looked up.',
    },
    { text: 'The National Institute was founded for mental health.', why: 'A body.' },
  ],
  check: ({ subject, passages }) => {
    const ours = new Set(subject.people.map(({ name }) => name))
    return passages
      .filter(({ role }) => role !== 'quotation')
      .flatMap((passage): Hit[] =>
        passage.sentences.flatMap((sentence): Hit[] => {
          if (
            sentence.references.length > 0 ||
            !condition.test(sentence.text.replace(profession, '')) ||
            toldByThem.test(sentence.text)
          )
            return []
          const [name] = listNames(passage, sentence.text).filter((one) => !ours.has(one) && !body.test(one))
          if (name === undefined) return []
          const from = sentence.start + sentence.text.indexOf(name)
          return [
            textHit(
              passage,
              sentence.text,
              [from, from + name.length],
              `${name} is named beside a condition, and no source shows that they told it.`,
            ),
          ]
        }),
      )
  },
}

function listNames({ role }: Passage, text: string): string[] {
  const patterns =
    role === 'title' || role === 'neighbour-title' ? [possessive] : [possessive, anywhere, atStart, byRole]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
}
