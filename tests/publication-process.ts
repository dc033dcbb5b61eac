import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { clone } from '#bin/clone.ts'

/** A publication run by its real command, and everything it has said so far. */
export type PublicationProcess = {
  stdout(): string
  stderr(): string
  /** Sends a signal to the launching process alone. */
  kill(signal: NodeJS.Signals): void
  /** Kills everything that was launched, without warning. Postgres has a session of its own and stays. */
  killGroup(): void
  /** The exit code, once every output is read; null when a signal ended it. */
  readonly exited: Promise<number | null>
}

/** Starts `node bin/launch.mjs start`, as npm does, in an environment of its own. */
export function launchPublication(env: Record<string, string>): PublicationProcess {
  const { npm_lifecycle_event: _, NODE_OPTIONS: __, DATABASE_URL: ___, ...rest } = process.env
  const child: ChildProcess = spawn('node', ['bin/launch.mjs', 'start'], {
    cwd: clone,
    env: { ...rest, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const said = { out: '', err: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  return {
    stdout: () => said.out,
    stderr: () => said.err,
    kill: (signal) => child.kill(signal),
    killGroup: () => process.kill(-(child.pid ?? 0), 'SIGKILL'),
    exited: once(child, 'close').then(([code]) => code),
  }
}

/**
 * Waits until a publication answers 200 at an address; answers how long that took in milliseconds.
 * @throws Error with what it said, when it ended instead, or when the deadline passed
 */
export async function untilOpen(
  publication: PublicationProcess,
  url: string,
  deadlineMs: number,
): Promise<number> {
  const beganAt = performance.now()
  const passed = () => performance.now() - beganAt
  let hasEnded = false
  publication.exited.then(() => {
    hasEnded = true
  })
  while (!hasEnded && passed() < deadlineMs) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.status === 200) return passed()
    await wait(50)
  }
  throw new Error(`${url} did not open in ${Math.round(passed())} ms: ${publication.stderr()}`)
}
