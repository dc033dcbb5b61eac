import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '#bin/commands/check.ts'
import { seedDemonstration } from '#prisma/seed/seed.ts'
import { testDatabase } from '#tests/database.ts'
import { openFolder } from '#tests/open-folder.ts'

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
    /^what-stage-4-means: 0 block, \d+ ask, \d+ inform; \d+ rules found nothing \(rule set 1\.2\)\.$/,
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
    runs: [{ tool: { driver: { version: '1.2' } } }],
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

test.each([
  [
    'page.html',
    '<article><h1>Turmeric</h1><p>Studies show that <b>turmeric</b> cures arthritis.</p></article>',
  ],
  ['page.md', '# Turmeric\n\nStudies show that **turmeric** cures arthritis.\n'],
])('checks %s', async (name, text) => {
  const file = join(openFolder('check'), name)
  writeFileSync(file, text)
  const { code, out } = await check(file, '--kind', 'news')
  expect(code).toBe(1)
  expect(out.join('\n')).toMatch(/E2.*\n?.*Studies show/)
  expect(out.join('\n')).not.toMatch(/<b>|\*\*/)
})

test('the markers of a page name the sources that the library knows', async () => {
  const file = join(openFolder('check'), 'page.md')
  writeFileSync(
    file,
    '# Ten years\n\nAfter ten years 49 % were alive.[^1] Tea helps.[^2]\n\n[^1]: doi:10.1056/NEJMoa2407417\n[^2]: A blog.\n',
  )
  const { out, err } = await check(file, '--kind', 'news')
  expect(err).toEqual([expect.stringMatching(/does not know the source of \[2\], “A blog/)])
  expect(out.join('\n')).toMatch(/N4 .*“49 %” is in no finding/)
  expect(out.join('\n')).toMatch(/C1 .*“\[2\]” points at nothing/)
})

test('checks a file: a saved page, or the content of a draft', async () => {
  const { code, out } = await check('lib/imports/fixtures/legacy-page.txt', '--kind', 'treatment_explainer')
  expect(code).toBe(1)
  expect(out.join('\n')).toContain('S3')
  const row = await db.article.findUniqueOrThrow({ where: { slug: 'what-stage-4-means' } })
  const folder = openFolder('check')
  const file = join(folder, 'draft.json')
  writeFileSync(file, JSON.stringify(row.draft))
  expect((await check(file)).out[0]).toContain('block')
  writeFileSync(file, '{')
  expect(await check(file)).toMatchObject({ code: 1, err: [expect.stringContaining('not an article')] })
  expect((await check('./nothing-here.txt')).err).toEqual(['./nothing-here.txt: There is no such file.'])
})

test('tells its progress apart from its answer', async () => {
  const { err, out } = await check('--all')
  expect(err).toEqual([`${out.length} of ${out.length} checked`])
})
