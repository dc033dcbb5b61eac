import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCrossref } from '#lib/source-watch/crossref-updates.ts'
import { decodeText, detectEncoding } from '#lib/source-watch/decode-text.ts'
import type { NoticeRecord, UnreadRecord } from '#lib/source-watch/notice.ts'
import { readRetractionWatch } from '#lib/source-watch/retraction-watch.ts'

const list = readFileSync(new URL('./fixtures/retraction-watch.csv.txt', import.meta.url), 'utf8')

async function all(records: AsyncIterable<NoticeRecord | UnreadRecord>) {
  const read: NoticeRecord[] = []
  const unread: UnreadRecord[] = []
  for await (const one of records) 'problem' in one ? unread.push(one) : read.push(one)
  return { read, unread }
}

test('the list of Retraction Watch is read by its columns, with days, numbers and reasons as the library keeps them', async () => {
  const { read } = await all(readRetractionWatch([list]))
  expect(read[0]).toEqual({
    where: 'line 2',
    kind: 'retraction',
    original: { doi: '10.1016/s0140-6736(97)11096-0', pmid: '9500320' },
    notice: { doi: '10.1016/s0140-6736(10)60175-4', pmid: '20137807' },
    publishedOn: '2010-02-06',
    successorDoi: null,
    reason: 'Ethical Violations by Author; Error in Methods',
    recordId: '101',
  })
  expect(read.map(({ kind }) => kind)).toEqual([
    'retraction',
    'correction',
    'correction',
    'correction',
    'correction',
    'concern',
    'retraction',
  ])
  expect(read.slice(1, 4).map(({ original }) => original)).toEqual([
    { doi: '10.1001/jamapsychiatry.2021.0976', pmid: '34076676' },
    { doi: '10.1001/jamapsychiatry.2021.0976', pmid: null },
    { doi: null, pmid: '34076676' },
  ])
})

test('what cannot be read is told with its line and does not stop the rest', async () => {
  const { unread } = await all(readRetractionWatch([list]))
  expect(unread).toEqual([
    { where: 'line 9', problem: '“2/30/2019 0:00” is no day' },
    { where: 'line 10', problem: '“Disapproval” is no kind of notice that is known' },
    { where: 'line 11', problem: 'it has 3 columns where the first line has 20' },
  ])
})

test('a file that is another list is refused at its first line', async () => {
  const { read, unread } = await all(readRetractionWatch(['name,price\ntea,2\n']))
  expect(read).toEqual([])
  expect(unread).toEqual([{ where: 'line 1', problem: expect.stringMatching(/no Retraction Watch list/) }])
})

const notice = {
  DOI: '10.1016/S0140-6736(10)60175-4',
  'update-to': [
    {
      DOI: '10.1016/s0140-6736(97)11096-0',
      type: 'retraction',
      updated: { 'date-parts': [[2010, 2, 6]] },
      'record-id': '101',
    },
  ],
}
const paper = {
  DOI: '10.1002/14651858.CD004407.pub4',
  'updated-by': [
    { DOI: '10.1002/14651858.CD004407.pub5', type: 'new_version', updated: { 'date-parts': [[2021, 11]] } },
    { DOI: '10.1/x', type: 'applause' },
  ],
}

test.each([
  ['an answer of the API', JSON.stringify({ status: 'ok', message: { items: [notice, paper] } }, null, 2)],
  ['a list', JSON.stringify([notice, paper])],
  ['one work a line', `${JSON.stringify(notice)}\r\n${JSON.stringify(paper)}\n`],
])('updates are read from %s, whichever end they stand at', async (_, text) => {
  const { read, unread } = await all(readCrossref(text.match(/.{1,7}/gs) ?? []))
  expect(read).toMatchObject([
    {
      kind: 'retraction',
      original: { doi: '10.1016/s0140-6736(97)11096-0' },
      notice: { doi: '10.1016/s0140-6736(10)60175-4' },
      publishedOn: '2010-02-06',
      successorDoi: null,
    },
    {
      kind: 'new_version',
      original: { doi: '10.1002/14651858.cd004407.pub4' },
      publishedOn: null,
      successorDoi: '10.1002/14651858.cd004407.pub5',
    },
  ])
  expect(unread).toMatchObject([{ problem: '“applause” is no kind of update that is known' }])
})

test('one work alone is read, and what is no JSON is told', async () => {
  expect((await all(readCrossref([JSON.stringify({ message: notice })]))).read).toHaveLength(1)
  expect((await all(readCrossref(['{"DOI": ']))).unread).toEqual([
    { where: 'the file', problem: 'it is not JSON, or it breaks off' },
  ])
  const lines = `${JSON.stringify(notice)}\nnonsense\n${JSON.stringify(notice)}`
  const { read, unread } = await all(readCrossref([lines]))
  expect(read).toHaveLength(2)
  expect(unread).toEqual([{ where: 'line 2', problem: 'it is not JSON' }])
})

async function* bytesOf(...pieces: number[][]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Uint8Array.from(piece)
}

test('bytes are read as UTF-8 when all of them are, else as Windows-1252', async () => {
  // "é" in two bytes, cut between them; then "é" and a dash as Windows writes them.
  expect(await detectEncoding(bytesOf([0x61, 0xc3], [0xa9]))).toBe('utf-8')
  expect(await detectEncoding(bytesOf([0x61, 0xe9], [0x96]))).toBe('windows-1252')
  const pieces: string[] = []
  for await (const piece of decodeText(bytesOf([0xe9], [0x96]), 'windows-1252')) pieces.push(piece)
  expect(pieces.join('')).toBe('é–')
})
