import { expect, test } from 'vitest'
import { run } from '#bin/commands/check.ts'
import { seedDemonstration } from '#prisma/seed/seed.ts'
import { testDatabase } from '#tests/database.ts'

const { db } = await testDatabase()
await seedDemonstration(db, new Date('2026-11-24T09:00:00Z'))

async function check(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}

test('tells what the rules found in one draft', async () => {
  const { out } = await check('what-stage-4-means')
  expect(out[0]).toMatch(
    /^what-stage-4-means: 0 block, \d+ ask, \d+ inform; \d+ rules found nothing \(rule set 1\.0\)\.$/,
  )
})

test('checks every draft, one line each, and says that something blocks', async () => {
  const { code, out } = await check('--all')
  expect(out.length).toBeGreaterThan(10)
  expect(out.map((line) => line.split(':')[0])).toContain('interval-training-in-water')
  expect(code).toBe(1)
})

test('speaks to other programs', async () => {
  const { out } = await check('what-stage-4-means', '--sarif')
  expect(JSON.parse(out.join(''))).toMatchObject({
    version: '2.1.0',
    runs: [{ tool: { driver: { version: '1.0' } } }],
  })
})

test('says what it does not know, and what it does not understand', async () => {
  expect(await check('no-such-article')).toMatchObject({
    code: 1,
    err: ['There is no article "no-such-article".'],
  })
  expect((await check()).code).toBe(2)
  expect((await check('a', '--all')).code).toBe(2)
  expect((await check('--nonsense')).code).toBe(2)
})
