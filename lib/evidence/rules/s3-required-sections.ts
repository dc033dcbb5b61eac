import { findClaim } from '#lib/evidence/claims.ts'
import type { Case, Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'

type Section = { name: string; isThere: (one: Case, text: string, headings: string) => boolean }

const help: Section = {
  name: 'when to get help',
  isThere: ({ subject }, text, headings) =>
    subject.content.body.content.some(({ type }) => type === 'careCard' || type === 'crisisHelp') ||
    /\bwhen to (?:get|seek|call|see|phone)\b|\bget help\b/iu.test(headings) ||
    /\b(?:call|phone|see|contact) (?:your|a|the) (?:doctor|gp|nurse|emergency|pharmacist)\b|\bget help (?:now|today|at once)\b/iu.test(
      text,
    ),
}
const sources: Section = { name: 'sources', isThere: ({ subject }) => subject.references.length > 0 }
const harms: Section = {
  name: 'harms',
  isThere: (_one, text, headings) =>
    /\b(?:harms?|risks?|side effects?|safety|costs?)\b/iu.test(headings) ||
    /\b(?:side effects?|adverse (?:events?|effects?)|harms|complications|can be harmful|unwanted effects?)\b/iu.test(
      text,
    ),
}
const what: Section = {
  name: 'what it is',
  isThere: (_one, text, headings) =>
    /\b(?:what|understanding|about|how it works|the (?:disease|condition))\b/iu.test(headings) ||
    /\b(?:is|are|means|refers to) (?:a|an|the|any|when|that)\b/iu.test(text),
}
const who: Section = {
  name: 'who it is for',
  isThere: (_one, text, headings) =>
    /\bwho\b|\bfor (?:people|whom)\b/iu.test(headings) ||
    /\b(?:patients?|people|adults?|children|women|men|those) (?:with|who|facing|aged)\b|\b\p{L}+ patients\b/iu.test(
      text,
    ),
}
const benefit: Section = {
  name: 'the benefit',
  isThere: ({ passages }, _text, headings) =>
    /\b(?:benefits?|gains?|helps?|works?|effect|results?|found|evidence|numbers?)\b/iu.test(headings) ||
    passages.some(({ sentences }) => sentences.some(({ text }) => findClaim(text) !== null)),
}
const alternatives: Section = {
  name: 'alternatives',
  isThere: (_one, text, headings) =>
    /\b(?:alternatives?|other ways?|other (?:options|treatments|help)|instead|choices|without)\b/iu.test(
      headings,
    ) ||
    /\b(?:alternatives?|other (?:ways|options|treatments) (?:are|include|you)|instead of (?:this|it)|you can also choose)\b/iu.test(
      text,
    ),
}

/** What an article of a kind must tell, whatever its headings are called. */
const required: Record<Case['subject']['kind'], Section[]> = {
  treatment_explainer: [what, who, benefit, harms, alternatives, help, sources],
  prevention: [what, who, benefit, harms, help, sources],
  condition_overview: [what, help, sources],
  evidence_digest: [what, who, sources],
  news: [],
}

/** An article of its kind lacks what readers of that kind need. */
export const requiredSections: Rule = {
  id: 'S3',
  version: 1,
  name: 'Missing sections',
  severity: 'blocks',
  definition:
    'An explainer of a treatment lacks what it is, who it is for, benefit, harms, alternatives, when to get help or sources; prevention the same without alternatives; an overview what it is, help and sources; a digest what, who and sources. News needs none.',
  source: 'HealthNewsReview criteria 2, 3 and 7; NHS content guide',
  remedy: 'Write them.',
  fires: [{ text: '(a treatment explainer without harms)', why: 'Every treatment has some.' }],
  doesNotFire: [{ text: '(a news brief)', why: 'It needs no sections.' }],
  check: (one) => {
    const body = one.passages.filter(({ role }) => role !== 'neighbour-title')
    const text = body.map((passage) => passage.text).join('\n')
    const headings = body
      .filter(({ role }) => role === 'heading')
      .map((passage) => passage.text)
      .join('\n')
    const missing = required[one.subject.kind].filter(({ isThere }) => !isThere(one, text, headings))
    if (missing.length === 0) return []
    const names = missing.map(({ name }) => name).join(', ')
    return [partHit('body', `missing ${names}`, `The article does not tell: ${names}.`)]
  },
}
