import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, existsSync, globSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clone } from '#bin/clone.ts'
import { step } from '#bin/progress.ts'
import { holdLock } from '#lib/platform/hold-lock.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'

/** What the built pages are made from. */
const sources = [
  '{app,components,lib}/**/*.{ts,tsx,css,woff2,ttf,svg}',
  'next.config.js',
  'package-lock.json',
  'prisma/schema.prisma',
  'tsconfig.json',
]

const stamp = join(clone, '.next', 'bedside-sources')

/**
 * Builds the pages when their sources have changed since the last whole build, telling so; otherwise does nothing.
 * The stamp is written last: a build that was cut short is done again. Two starts in one clone build in turn.
 * @throws OperatorError that names the log when the build fails
 */
export async function buildWhenChanged(dataFolder: string, signal: AbortSignal): Promise<void> {
  const present = hashSources()
  if (isBuilt(present)) return
  const lock = await holdLock(join(clone, 'node_modules', '.bedside-build.lock'))
  try {
    if (!isBuilt(present))
      await step('Building the pages', () => build(present, join(dataFolder, 'build.log'), signal))
  } finally {
    lock.release()
  }
}

function isBuilt(hash: string): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

function hashSources(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: clone }).filter((file) => !/\.test\.tsx?$/.test(file))
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(clone, file)))
  return hash.digest('hex')
}

async function build(hash: string, log: string, signal: AbortSignal): Promise<void> {
  rmSync(stamp, { force: true })
  const output = openSync(log, 'w')
  const builder = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: clone,
    stdio: ['ignore', output, output],
    signal,
    env: { ...process.env, NODE_ENV: 'production' },
  })
  closeSync(output)
  const [code] = await once(builder, 'exit')
  if (code !== 0) throw new OperatorError(`The pages could not be built; the reason is in ${log}.`)
  writeFileSync(stamp, hash)
}
