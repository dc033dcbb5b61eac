import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CsvRow, readCsv } from '#lib/source-watch/csv-rows.ts'

async function rowsOf(...pieces: string[]): Promise<CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const row of readCsv(pieces)) rows.push(row)
  return rows
}

test('quotes hide commas, line ends and doubled quotes', async () => {
  expect(await rowsOf('a,"b, c","d\r\ne","say ""no"""\nf,g,h,i')).toEqual([
    { line: 1, fields: ['a', 'b, c', 'd\r\ne', 'say "no"'] },
    { line: 3, fields: ['f', 'g', 'h', 'i'] },
  ])
})

test('a byte order mark, Windows line ends, empty fields and empty lines are no trouble', async () => {
  expect(await rowsOf('\uFEFFa,b\r\n\r\n,\r\n"",x\r\n')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 3, fields: ['', ''] },
    { line: 4, fields: ['', 'x'] },
  ])
})

test('a row that cannot be read is told with its line, and the next is read', async () => {
  expect(await rowsOf('"a"b,c\nd,e\n')).toEqual([
    { line: 1, problem: 'something stands behind a closing quotation mark' },
    { line: 2, fields: ['d', 'e'] },
  ])
  expect(await rowsOf('a\n"b\nc')).toEqual([
    { line: 1, fields: ['a'] },
    { line: 2, problem: 'a quotation mark is opened here and not closed' },
  ])
})

test('a quotation mark that is never closed costs a bounded piece, not the rest of the file', async () => {
  const filler = `${'x'.repeat(99)}\n`.repeat(2_000)
  const rows = await rowsOf('a\n"b\n', ...Array.from({ length: 10 }, () => filler), 'last,row\n')
  expect(rows[1]).toEqual({ line: 2, problem: 'a quotation mark is opened here and not closed' })
  expect(rows.at(-1)).toMatchObject({ fields: ['last', 'row'] })
})

test('however a file is cut into pieces, the rows are the same', async () => {
  const field = fc.stringMatching(/^[a",\r\n é]{0,6}$/)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(80)),
      async (table, cuts) => {
        const text = table
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\r\n')
        const places = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length]
        const pieces = places.slice(1).map((end, index) => text.slice(places[index], end))
        const rows = await rowsOf(...pieces)
        expect(rows.map((row) => ('fields' in row ? row.fields : row))).toEqual(table)
      },
    ),
  )
})
