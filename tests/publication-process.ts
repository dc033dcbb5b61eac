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

/** Waits until an address answers 200, and answers how long that took in milliseconds. */
export async function untilOpen(url: string, deadlineMs: number): Promise<number> {
  const beganAt = performance.now()
  for (;;) {
    const status = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      (response) => response.body?.cancel().then(() => response.status),
      () => 0,
    )
    const passed = performance.now() - beganAt
    if (status === 200) return passed
    if (passed > deadlineMs)
      throw new Error(`${url} did not open in ${deadlineMs} ms; it last answered ${status}`)
    await wait(50)
  }
}
