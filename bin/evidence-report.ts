import { rules } from '#lib/evidence/rule-registry.ts'
import { corpus, measureCorpus } from '#tests/evidence/measure-corpus.ts'

const names = new Map(rules.map(({ id, name }) => [id, name]))
const share = (value: number) => value.toFixed(2).padStart(9)
const lines = measureCorpus().map(({ ruleId, blocks, right, wrong, missed, precision, recall }) =>
  [
    ruleId.padEnd(3),
    (blocks ? 'blocks' : 'asks').padEnd(6),
    String(right).padStart(5),
    String(wrong.length).padStart(5),
    String(missed.length).padStart(6),
    share(precision),
    share(recall),
    ` ${names.get(ruleId)}`,
  ].join(' '),
)
process.stdout.write(
  [
    `The prose rules on ${corpus.length} labelled paragraphs (tests/evidence).`,
    'rule weight right wrong missed precision    recall  name',
    ...lines,
    '',
  ].join('\n'),
)
