import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { textHit } from '#lib/evidence/hits.ts'
import type { Passage } from '#lib/evidence/passages.ts'

const condition =
  /\b(?:addict\w*|overdos\w*|suicid\w*|self-harm|eating disorder|anorexia|bulimia|hiv|aids|depression|bipolar|schizophreni\w*|psychosis|alcohol(?:ism|ic)|drug (?:use|problem|habit)|rehab\w*|abortion|miscarriage|sexual(?:ly transmitted|ity)|mental (?:health|illness)|dementia)\b/iu
const capitalised = '\\p{Lu}[\\p{Ll}’]+(?:-\\p{Lu}\\p{Ll}+)?'
const possessive = new RegExp(`\\b(${capitalised} ${capitalised})[’']s\\b`, 'gu')
const anywhere = new RegExp(
  `(?<=[\\p{Ll},] )(?!(?:Dr|Prof|Professor|Sister) )(${capitalised} (?:\\p{Lu}\\. )?${capitalised})(?= (?:has|had|was|is|died|struggled|fought|battled|spoke|speaks|told|lived|lives|overcame|entered|went)\\b)`,
  'gu',
)
const atStart = new RegExp(
  `^(${capitalised} (?:\\p{Lu}\\. )?${capitalised})(?= (?:has|had|was|is|died|struggled|fought|battled|overcame|entered|went|lives|lived|suffers|suffered)\\b)`,
  'gu',
)
const body =
  /\b(?:Institute|Hospital|University|Society|Trust|Foundation|Service|Organi[sz]ation|Agency|Office|Council|College|Association|Programme|Study|Trial|Group|Anonymous|Disease|Syndrome|Disorder|Health|Cancer|Care|Medicine)\b/u

/** A living person's illness is told, and nothing shows that they told it themselves. */
export const namedPerson: Rule = {
  id: 'P3',
  version: 1,
  name: 'A named person’s illness',
  severity: 'asks',
  definition:
    'A sentence or a neighbour’s title names a person by first and last name together with addiction, mental illness, HIV or another sensitive condition, and no source stands behind it. Authors, reviewers and quoted speakers are exempt.',
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
          if (sentence.references.length > 0 || !condition.test(sentence.text)) return []
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
    role === 'title' || role === 'neighbour-title' ? [possessive] : [possessive, anywhere, atStart]
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))
}
