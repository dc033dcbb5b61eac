import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Program } from '#bench/process.ts'

const copied = [
  'app',
  'components',
  'generated',
  'lib',
  'public',
  'next.config.js',
  'package.json',
  'tsconfig.json',
]
const run = promisify(execFile)

/**
 * Builds the same publication for stock `next start` in its best mode: Next's own compression, and the article
 * kept for ever after its first render. The copy lies inside the clone, so that it finds the same packages.
 */
export async function buildStockNext(clone: string, env: NodeJS.ProcessEnv): Promise<string> {
  removeStockNext(clone)
  const folder = copyIn(clone)
  mkdirSync(folder)
  for (const name of copied) cpSync(join(clone, name), join(folder, name), { recursive: true })
  replaceIn(join(folder, 'next.config.js'), 'compress: false', 'compress: true')
  const page = join(folder, 'app/(site)/articles/[slug]/page.tsx')
  replaceIn(page, "dynamic = 'force-dynamic'", "dynamic = 'force-static'")
  await run(process.execPath, [nextBin(clone), 'build'], { cwd: folder, env })
  return folder
}

/** Leaves nothing of it behind. */
export function removeStockNext(clone: string): void {
  rmSync(copyIn(clone), { recursive: true, force: true })
}

/** `next start` of such a build. */
export function stockNextProgram(
  clone: string,
  folder: string,
  { port, path, env }: { port: number; path: string; env: NodeJS.ProcessEnv },
): Program {
  const args = [nextBin(clone), 'start', '-p', String(port)]
  return { command: process.execPath, args, folder, env, origin: `http://127.0.0.1:${port}`, path }
}

function copyIn(clone: string): string {
  return join(clone, '.next-bench')
}

function nextBin(clone: string): string {
  return join(clone, 'node_modules/next/dist/bin/next')
}

function replaceIn(file: string, old: string, replacement: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(old)) throw new Error(`${file} no longer says ${old}`)
  writeFileSync(file, text.replace(old, replacement))
}
