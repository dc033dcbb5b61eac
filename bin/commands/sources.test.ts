import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from '#bin/commands/sources.ts'
import { references } from '#prisma/seed/references/references.ts'
import { testDatabase } from '#tests/database.ts'

const { db } = await testDatabase()
const list = fileURLToPath(
  new URL('../../lib/source-watch/fixtures/retraction-watch.csv.txt', import.meta.url),
)
const { wakefield1998, santo2021 } = references
for (const [key, { doi, title, authors, kind }] of Object.entries({ wakefield1998, santo2021 })) {
  await db.reference.create({ data: { key, kind, title, authors, doi: doi ?? null } })
}

async function sources(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('a trial tells in words what would be found; the import then does it once', async () => {
  const trial = await sources('import', list, '--dry-run', '--data-of', '2026-11-20')
  expect(trial.code).toBe(0)
  expect(trial.out).toContain('Retraction Watch, data of 20 November 2026: 7 notices read.')
  expect(trial.out).toContain('Nothing was written')
  const first = await sources('import', list, '--data-of', '2026-11-20')
  expect(first.out).toContain('3 are about 2 sources of the library, 3 of them new.')
  expect(first.out).toContain('wakefield1998: Retracted on 6 February 2010. (new: retraction of 6 Feb 2010')
  expect(first.out).toContain('line 9: “2/30/2019 0:00” is no day')
  expect(first.out).toContain('This is a part of the list')
  const second = await sources('import', list)
  expect(second.out).toContain('none of them new')
  expect(await db.noticeImport.count()).toBe(2)
})

test('works of Crossref are known by themselves', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'bedside-test-')), 'works')
  const work = { DOI: '10.1000/n', 'updated-by': [] }
  const update = { DOI: santo2021.doi, type: 'expression_of_concern' }
  writeFileSync(file, `\uFEFF\n [${JSON.stringify({ ...work, 'update-to': [update] })}]`)
  const { code, out } = await sources('import', file)
  expect([code, out]).toEqual([0, expect.stringContaining('santo2021: Expression of concern.')])
})

test('what is no list, no file or no command is told, and nothing is written', async () => {
  const before = await db.noticeImport.count()
  const file = join(mkdtempSync(join(tmpdir(), 'bedside-test-')), 'prices.csv')
  writeFileSync(file, 'name,price\ntea,2\n')
  const other = await sources('import', file)
  expect(other.code).toBe(1)
  expect(other.err).toContain('no Retraction Watch list')
  expect(await sources('import', '/no/such/file')).toMatchObject({
    code: 1,
    err: expect.stringContaining('no such file'),
  })
  expect(await sources('import', list, '--data-of', '2999-01-01')).toMatchObject({ code: 2 })
  expect(await sources('import')).toMatchObject({ code: 2 })
  expect(await sources('import', list, '--nonsense')).toMatchObject({ code: 2 })
  expect(await db.noticeImport.count()).toBe(before)
})
