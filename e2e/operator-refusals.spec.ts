import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findFreePort } from '#lib/platform/free-port.ts'
import { launchPublication } from '#tests/publication-process.ts'

let folder: string
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bedside-refusals-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nobodyListens = 'postgresql://editor:hidden@127.0.0.1:9/bedside'

for (const { title, env, line } of [
  { title: 'a port that is no number', env: { PORT: 'eighty' }, line: /^PORT must be a number\.\n$/ },
  {
    title: 'an origin that is no address',
    env: { BEDSIDE_ORIGIN: 'health.example' },
    line: /^BEDSIDE_ORIGIN must be an address such as https:\/\/example\.org\.\n$/,
  },
  {
    title: 'a secret that is too short',
    env: { NEXTAUTH_SECRET: 'short' },
    line: /^NEXTAUTH_SECRET must have at least 32 characters\.\n$/,
  },
  {
    title: 'a database that is not PostgreSQL',
    env: { DATABASE_URL: 'mysql://localhost/bedside' },
    line: /^DATABASE_URL must be an address such as postgresql:[^\n]+\n$/,
  },
  {
    title: 'a database nobody answers for',
    env: { DATABASE_URL: nobodyListens },
    line: /^The database at 127\.0\.0\.1:9 does not answer \(ECONNREFUSED\)\. Check that it runs, and DATABASE_URL\.\n$/,
  },
  {
    title: 'a data folder that is a file',
    env: { BEDSIDE_DATA: join(process.cwd(), 'package.json') },
    line: /^The data folder [^\n]+package\.json cannot be written\. Set BEDSIDE_DATA[^\n]+\n$/,
  },
]) {
  test(`a start refuses ${title} in one line`, async () => {
    const port = String(await findFreePort())
    const publication = launchPublication({ PORT: port, BEDSIDE_DATA: join(folder, port), ...env })
    expect(await publication.exited).toBe(1)
    expect(publication.stderr()).toMatch(line)
    expect(publication.stdout()).toBe('')
  })
}

test('a start refuses a port that is taken in one line', async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? '')
  const publication = launchPublication({ PORT: port, BEDSIDE_DATA: join(folder, 'taken') })
  expect(await publication.exited).toBe(1)
  expect(publication.stderr()).toBe(
    `Port ${port} is taken. Set PORT to another, or stop what listens there.\n`,
  )
})

test('a start refuses a folder that this user may not write to', async () => {
  test.skip(process.getuid?.() === 0, 'root may write everywhere')
  const locked = mkdtempSync(join(folder, 'locked-'))
  chmodSync(locked, 0o500)
  const publication = launchPublication({ PORT: String(await findFreePort()), BEDSIDE_DATA: locked })
  expect(await publication.exited).toBe(1)
  expect(publication.stderr()).toMatch(/^The data folder [^\n]+ cannot be written\.[^\n]+\n$/)
})
