import { fraction } from '#lib/evidence/claim-words.ts'
import type { Rule } from '#lib/evidence/evidence.ts'
import { listFigures } from '#lib/evidence/figures.ts'
import { isProminent, matchesIn, textHit } from '#lib/evidence/hits.ts'
import type { Passage } from '#lib/evidence/passages.ts'

const quantity = `(?:\\d[\\d,.]*\\s?(?:%|per ?cent(?!age))|${fraction}|(?:a )?half)`
const down = '(?:lower|less|fewer|reduction|reduced|decrease|drop|fall|smaller|cut|decline)'
const up = '(?:higher|more|greater|increase|increased|rise|larger|likelier)'
const relative = new RegExp(
  [
    `\\b${quantity} (?:${down}|${up})\\b(?! (?:than half|or less|or more|long\\b))`,
    `\\b(?:reduc\\w+|lower\\w*|cuts?|cutting|decreas\\w+|increas\\w+|rais\\w+|boost\\w*|improv\\w+|slash\\w*|fell|falls?|rose|drop\\w*)\\b[^.;:]{0,60}\\bby (?:about |around |almost |nearly |up to |more than |over |as much as )?${quantity}`,
    '\\b(?:halves|halved|halving|(?:double[sd]|doubling)(?! (?:as|up|over|back|check))|triple[sd]|treble[sd]|trebling|quadruple[sd])\\b',
    '\\b(?:two|three|four|five|six|ten)-?fold (?:rise|increase|risk|higher|greater|reduction|drop|fall)\\b',
    '\\b(?:one and a half|\\d*\\.\\d+) times (?:as|more|the|that|those|higher|lower|likelier)\\b',
    `\\b${fraction} of the (?:risk|chances?|odds)\\b`,
    '\\b(?:\\d[\\d.]*|two|three|four|five|six|ten|twice|several|many)(?: |-)?(?:times|fold) (?:as|more|less|higher|lower|likelier|greater|the)\\b',
    '\\b(?:twice|half) as (?:likely|often|high|much|common)\\b',
    '\\b(?:hazard|risk|rate|odds) ratios?\\b(?= (?:of|was|is|were|for)\\b[^.]{0,40}\\d)',
  ].join('|'),
  'giu',
)

/** The same in letters, which are words in lower case. */
const lettered = /\b(?:HR|RR|OR)\b(?:[^.;:()]{0,60}\b(?:was|is|of)|\s?=)?\s?\d/gu
/** The source gives no more, and the text says so. */
const saysNoMore =
  /\bno (?:absolute|separate) (?:rates?|numbers?|figures?)\b|\bonly (?:the|these|a|this) (?:hazard |rate |risk )?ratios?\b|\bonly the ratio\b/iu

/** How far an absolute pair may stand from the relative figure, in sentences. */
const reach = 2

/** A share of a share, without the numbers it comes from. */
export const relativeAlone: Rule = {
  id: 'N1',
  version: 2,
  name: 'Relative figure alone',
  severity: 'asks',
  definition: `A sentence gives a relative change (per cent lower or higher, halves, doubles, times as likely, a ratio) and neither it nor the next ${reach} sentences, nor a risk figure in its section, give the absolute figures for both sides. In title, standfirst, lead and key points it blocks.`,
  source:
    'Gigerenzer G et al. Psychol Sci Public Interest. 2007;8(2):53-96, doi:10.1111/j.1539-6053.2008.00033.x; CONSORT 2010 item 17b',
  remedy: 'Give both groups in the same denominator: “4 in 100 instead of 5 in 100”.',
  fires: [
    { text: 'The drug cuts heart attacks by 20 % [sprint2015].', why: 'Twenty per cent of what?' },
    {
      text: 'People who took it were twice as likely to sleep [sprint2015].',
      why: 'As likely as whom, and how likely?',
    },
    { text: 'The hazard ratio was 0.62 [reck2021].', why: 'A ratio of two numbers that are not there.' },
  ],
  doesNotFire: [
    {
      text: 'It happened to 4 % with the drug and 2 % without, half as many [sprint2015].',
      why: 'Both sides are there.',
    },
    {
      text: 'The risk fell by a quarter [sprint2015]. It went from 22 in 1,000 to 17 in 1,000 [sprint2015].',
      why: 'The next sentence has both sides.',
    },
  ],
  check: ({ subject, passages }) => {
    const sectionsWithFigure = new Set<number>()
    let section = -1
    for (const block of subject.content.body.content) {
      if (block.type === 'heading') section += 1
      if (block.type === 'riskFigure' && block.attrs.arms.length > 1) sectionsWithFigure.add(section)
    }
    const checked = passages.filter(({ role }) => role !== 'quotation' && role !== 'cell')
    const saidSo = new Set(checked.filter(({ text }) => saysNoMore.test(text)).map(({ section: one }) => one))
    return [...matchesIn(checked, relative), ...matchesIn(checked, lettered)]
      .filter(
        ({ passage, sentence }) =>
          !sectionsWithFigure.has(passage.section) &&
          !saidSo.has(passage.section) &&
          !hasPair(passage, sentence),
      )
      .map(({ passage, sentence, at, words }) =>
        textHit(
          passage,
          sentence.text,
          at,
          `“${words}” says how much of something, and not of how much.`,
          isProminent(passage) ? 'blocks' : 'asks',
        ),
      )
  },
}

function hasPair({ sentences }: Passage, sentence: { start: number }): boolean {
  const at = sentences.findIndex(({ start }) => start === sentence.start)
  const near = sentences.slice(Math.max(0, at - 1), at + reach + 1)
  const absolute = near.flatMap(({ text }) =>
    listFigures(text).filter(({ per, at: [from, to] }) => per !== null && !isRelativeAt(text, from, to)),
  )
  return absolute.length >= 2
}

function isRelativeAt(text: string, from: number, to: number): boolean {
  return [...text.matchAll(relative)].some(
    ({ index, 0: words }) => index <= from && to <= index + words.length,
  )
}
