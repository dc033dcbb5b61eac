// Runs on Node 20 with nothing installed: gets the locked dependencies, then hands over to bin/<command>.ts on Node 24.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (...path) => join(root, ...path)
const [command = 'start', ...args] = process.argv.slice(2)
const mode = { start: 'production', bench: 'production', bedside: 'production', dev: 'development' }[command]

/** The child that works now; signals go to it. */
let child

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal))
endWithNpm()
try {
  await prepare()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
const flags = [
  '--disable-warning=ExperimentalWarning',
  ...(existsSync(inRoot('.env')) ? ['--env-file=.env'] : []),
]
const handedOver = [...flags, `bin/${command}.ts`, ...args]
const { code, signal } = await run(node(), handedOver, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
if (signal) {
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
} else process.exitCode = code

/** Makes sure of dependencies and database client; a second start in the same clone waits for the first one's. */
async function prepare() {
  if (dependenciesAreCurrent() && clientIsCurrent()) return
  const release = await holdLock()
  try {
    if (!dependenciesAreCurrent()) {
      console.error('Installing the locked dependencies; the first time this takes a minute or two …')
      await must(
        'npm',
        ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
        'npm ci failed',
      )
    }
    if (!clientIsCurrent()) await generateClient()
  } finally {
    release()
  }
}

/** Compares the lock file with npm's own record of what it last finished installing. */
function dependenciesAreCurrent() {
  const record = inRoot('node_modules/.package-lock.json')
  if (!existsSync(record) || !existsSync(node())) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true
    return path in installed ? installed[path].version === version : optional === true
  })
}

function clientStamp() {
  const schema = readFileSync(inRoot('prisma/schema.prisma'))
  const { version } = JSON.parse(readFileSync(inRoot('node_modules/prisma/package.json'), 'utf8'))
  return createHash('sha256').update(schema).update(version).digest('hex')
}

function clientIsCurrent() {
  const stamp = inRoot('generated/prisma/.stamp')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === clientStamp()
}

/** Prisma's command line wants an engine it never uses here; any program that exists will do, and nothing is downloaded. */
async function generateClient() {
  rmSync(inRoot('generated/prisma/.stamp'), { force: true })
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
  await must(
    node(),
    ['node_modules/prisma/build/index.js', 'generate'],
    'The database client could not be made',
    env,
  )
  writeFileSync(inRoot('generated/prisma/.stamp'), clientStamp())
}

/** Node 24: this one when it is, otherwise the one among the dependencies. */
function node() {
  return Number(process.versions.node.split('.')[0]) >= 24
    ? process.execPath
    : inRoot('node_modules/node/bin/node')
}

/** Runs a program that is only a step on the way: what it prints is progress, and goes to stderr. */
async function must(program, programArgs, failure, env) {
  const { code } = await run(program, programArgs, { stdio: ['ignore', 2, 2], env })
  if (code !== 0) throw new Error(`${failure} (see above).`)
}

function run(program, programArgs, { stdio, env }) {
  child = spawn(program, programArgs, {
    cwd: root,
    stdio,
    env: {
      INIT_CWD: process.cwd(),
      NEXT_TELEMETRY_DISABLED: '1',
      ...process.env,
      ...(mode && { NODE_ENV: mode }),
      ...env,
    },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
}

/** Waits for its turn to prepare this clone. A lock whose process is gone counts for nothing. */
async function holdLock() {
  const file = inRoot('generated/.preparing')
  mkdirSync(inRoot('generated'), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!isRunning(Number(readFileSync(file, 'utf8')))) rmSync(file, { force: true })
      await wait(300)
    }
  }
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** npm passes no SIGTERM on, and can pass on no SIGKILL: what it started notices that npm is gone, and stops. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) child?.kill('SIGTERM')
  }, 100).unref()
}
