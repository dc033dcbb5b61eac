import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findFreePort } from '#lib/platform/free-port.ts'
import { openFolder } from '#tests/open-folder.ts'
import { launchPublication, type PublicationProcess, untilOpen } from '#tests/publication-process.ts'

// One data folder through one life: first start, second start, killed, started again. The publication that the other
// tests read runs all the while, on a port and in a folder of its own.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

let dataFolder: string
let postmaster: string
let port: number
let running: PublicationProcess | undefined
/** How long the first start took to its first 200, and each one after it, in milliseconds. */
let firstStart = 0
const laterStarts: number[] = []

test.beforeAll(async () => {
  port = await findFreePort()
  dataFolder = openFolder('operator')
  postmaster = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid')
})

test.afterAll(async () => {
  running?.kill('SIGTERM')
  await running?.exited
  rmSync(dataFolder, { recursive: true, force: true })
})

async function open(deadlineMs: number): Promise<number> {
  running = launchPublication({ PORT: String(port), BEDSIDE_DATA: dataFolder })
  return untilOpen(running, `http://localhost:${port}/`, deadlineMs)
}

async function close(signal: NodeJS.Signals): Promise<number | null | undefined> {
  running?.kill(signal)
  const code = await running?.exited
  running = undefined
  return code
}

test('a first start fills an empty folder and says how to get in', async () => {
  firstStart = await open(120_000)
  await expect.poll(() => running?.stdout()).toContain(`Data in ${dataFolder}`)
  expect(running?.stdout()).toContain(`Bedside is open at http://localhost:${port}`)
  expect(running?.stdout()).toContain(join(dataFolder, 'first-sign-in.txt'))
  expect(readFileSync(join(dataFolder, 'first-sign-in.txt'), 'utf8')).toMatch(
    /^E-mail: .+@.+\nPassword: .{20}\n$/,
  )
  expect(statSync(join(dataFolder, 'first-sign-in.txt')).mode & 0o077).toBe(0)
})

test('it runs beside another publication', async ({ request }) => {
  expect((await request.get('/')).status()).toBe(200)
})

test('a second start on the same folder is refused in one line, and harms nothing', async () => {
  const second = launchPublication({ PORT: String(await findFreePort()), BEDSIDE_DATA: dataFolder })
  expect(await second.exited).toBe(1)
  expect(second.stderr()).toBe(
    `Bedside already runs on the data folder ${dataFolder}. Stop it, or set BEDSIDE_DATA to another.\n`,
  )
  expect((await fetch(`http://localhost:${port}/`)).status).toBe(200)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends it with code 0 and leaves no Postgres, and it starts again`, async () => {
    expect(existsSync(postmaster)).toBe(true)
    expect(await close(signal)).toBe(0)
    expect(existsSync(postmaster)).toBe(false)
    laterStarts.push(await open(60_000))
  })
}

test('a start with nothing to do again is quicker than the first', () => {
  // A ratio, and the quicker of two: a busy machine is not a slow start. The seconds are in docs/measurements.md.
  expect(Math.min(...laterStarts)).toBeLessThan(firstStart)
})

test('after kill -9 of all its processes the next start takes over the Postgres left behind', async () => {
  const postgres = readFileSync(postmaster, 'utf8')
  running?.killGroup()
  await running?.exited
  await open(60_000)
  expect(readFileSync(postmaster, 'utf8')).toBe(postgres)
  expect(await close('SIGTERM')).toBe(0)
  expect(existsSync(postmaster)).toBe(false)
})

test('kill -9 of the launcher alone ends what it launched', async () => {
  await open(60_000)
  await close('SIGKILL')
  await expect.poll(() => existsSync(postmaster), { timeout: 15_000 }).toBe(false)
})
