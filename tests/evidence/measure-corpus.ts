import { readFileSync } from 'node:fs'
import { checkEvidence } from '#lib/evidence/check.ts'
import { rules } from '#lib/evidence/rule-registry.ts'
import { cancer } from '#tests/evidence/cancer.ts'
import { heartAndDiabetes } from '#tests/evidence/heart-and-diabetes.ts'
import type { LabelledParagraph } from '#tests/evidence/labelled-paragraph.ts'
import { mindAndMovement } from '#tests/evidence/mind-and-movement.ts'
import { articleOf } from '#tests/evidence/subject.ts'
import { vaccinesAndHeadache } from '#tests/evidence/vaccines-and-headache.ts'

/** Every labelled paragraph. */
export const corpus: LabelledParagraph[] = [
  ...heartAndDiabetes,
  ...cancer,
  ...mindAndMovement,
  ...vaccinesAndHeadache,
  ...readUnseen('first'),
  ...readUnseen('second'),
  ...readUnseen('third'),
  ...readUnseen('fourth'),
  ...readUnseen('fifth'),
]

/**
 * Paragraphs written and labelled by somebody who had seen the definitions and no rule, a line each: labels, a tab, the
 * text. What the rules made of them at first sight is in docs/measurements.md.
 */
function readUnseen(set: 'first' | 'second' | 'third' | 'fourth' | 'fifth'): LabelledParagraph[] {
  const lines = readFileSync(new URL(`./unseen/${set}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
  return lines.map((line) => {
    const [labels = '', text = ''] = line.split('\t')
    return [text, labels]
  })
}

/** How a rule does on the corpus: how much of what it says is right, and how much of what is wrong it sees. */
export type RuleMeasure = {
  ruleId: string
  blocks: boolean
  right: number
  wrong: string[]
  missed: string[]
  precision: number
  recall: number
}

/** Rules about words, which a paragraph can break by itself. */
const proseRules = rules.filter(({ id }) => /^(?:C1|C5|C8|E\d|N[1-5]|A[13]|L[15]|P\d|H[45]|D2)$/.test(id))

/** Applies the prose rules to each paragraph alone and compares what fires with the labels. */
export function measureCorpus(): RuleMeasure[] {
  const found = corpus.map(([text, labels]) => {
    const { findings } = checkEvidence(articleOf(text), proseRules)
    const fired = findings.filter(({ severity }) => severity !== 'informs').map(({ ruleId }) => ruleId)
    return { text, wanted: new Set(labels.split(' ').filter(Boolean)), fired: new Set(fired) }
  })
  return proseRules.map(({ id, severity }) => {
    const right = found.filter(({ wanted, fired }) => wanted.has(id) && fired.has(id)).length
    const wrong = found
      .filter(({ wanted, fired }) => !wanted.has(id) && fired.has(id))
      .map(({ text }) => text)
    const missed = found
      .filter(({ wanted, fired }) => wanted.has(id) && !fired.has(id))
      .map(({ text }) => text)
    return {
      ruleId: id,
      blocks: severity === 'blocks',
      right,
      wrong,
      missed,
      precision: right + wrong.length === 0 ? 1 : right / (right + wrong.length),
      recall: right + missed.length === 0 ? 1 : right / (right + missed.length),
    }
  })
}
