import type { Rule } from '#lib/evidence/evidence.ts'
import { listFigures } from '#lib/evidence/figures.ts'
import { textHit } from '#lib/evidence/hits.ts'

/** More digits than a reader can use. */
const mostDigits = 3

/** A figure more exact than it can be. */
export const falsePrecision: Rule = {
  id: 'N6',
  version: 2,
  name: 'More digits than are known',
  severity: 'informs',
  definition: `A figure with a decimal point has more than ${mostDigits} significant digits, outside tables.`,
  source:
    'Cole TJ. Too many digits. Arch Dis Child. 2015;100(7):608-609, doi:10.1136/archdischild-2014-307149',
  remedy: 'Round it.',
  fires: [{ text: 'It took 26.00 minutes.', why: 'Nobody measured hundredths of a minute.' }],
  doesNotFire: [{ text: 'It took 26 minutes, for 9,361 people.', why: 'A count is exact.' }],
  check: ({ passages }) =>
    passages
      .filter(({ role }) => role !== 'cell')
      .flatMap((passage) =>
        passage.sentences.flatMap(({ text, start }) =>
          listFigures(text)
            .filter(
              ({ decimals, written }) =>
                decimals > 0 &&
                (written.match(/\d/g)?.length ?? 0) > mostDigits &&
                !/in (?:100|1)/.test(written),
            )
            .map(({ written, at: [from, to] }) =>
              textHit(
                passage,
                text,
                [start + from, start + to],
                `“${written}” has more digits than a reader can use.`,
              ),
            ),
        ),
      ),
}
