import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const maxStartMs = 60_000
const maxStopMs = 30_000

/** A program of the contest: it answers at an address, and takes memory. */
export type Contestant = {
  origin: string
  /** From the start of the process to its first 200, in milliseconds. */
  startMs: number
  residentBytes: () => number
  stop: () => Promise<void>
}

/** A program to run and the page by which it is known to be up. */
export type Program = {
  command: string
  args: string[]
  folder?: string
  env: NodeJS.ProcessEnv
  origin: string
  path: string
}

/**
 * Starts a program and waits for its first 200.
 * @throws Error with what the program said when it ends before, or does not answer in a minute
 */
export async function startContestant({
  command,
  args,
  folder,
  env,
  origin,
  path,
}: Program): Promise<Contestant> {
  const beganAt = performance.now()
  const child = spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  while (!(await isUp(origin + path))) {
    if (child.exitCode !== null) throw new Error(`${command} ended: ${said}`)
    if (performance.now() - beganAt > maxStartMs) {
      await stop(child)
      throw new Error(`${command} did not answer: ${said}`)
    }
    await pause(5)
  }
  const startMs = performance.now() - beganAt
  const onEnd = () => process.stderr.write(`${command} ended by itself: ${said}\n`)
  child.once('exit', onEnd)
  return {
    origin,
    startMs,
    residentBytes: () => memoryOf(child.pid ?? 0, 'VmRSS'),
    stop: () => {
      child.off('exit', onEnd)
      return stop(child)
    },
  }
}

async function isUp(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).status === 200
  } catch {
    // Nobody listens yet.
    return false
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const deadline = setTimeout(() => child.kill('SIGKILL'), maxStopMs)
  await ended
  clearTimeout(deadline)
}

/** What a process holds in memory (VmRSS), or the most that it ever held (VmHWM), in bytes. Source: proc(5), in kB. */
export function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`^${which}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1_024
}
