import { describeFailure } from '#bin/describe-failure.ts'
import { say } from '#bin/progress.ts'

/** How long all closing together may take before the process ends regardless. */
const closeDeadlineMs = 25_000

/** What a long-running command is given: a signal that it should stop, and a place for what must be undone. */
export type Running = {
  signal: AbortSignal
  /** Undone in reverse order when the command stops, however it stops. */
  onClose(close: () => Promise<void>): void
}

/**
 * Runs a command until SIGINT, SIGTERM, SIGHUP or the end of the process that launched it; then undoes what it did and exits:
 * 0 when it was asked to stop, 1 with one line on stderr when it failed. Further signals change nothing: closing has a deadline.
 */
export async function runUntilStopped(bringUp: (running: Running) => Promise<void>): Promise<never> {
  const stop = new AbortController()
  const stopped = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()))
  function askToStop(reason: string): void {
    if (!stop.signal.aborted) say(`\nStopping (${reason}) …`)
    stop.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, askToStop)
  process.once('disconnect', () => askToStop('its launcher is gone'))
  process.channel?.unref()
  const closers: (() => Promise<void>)[] = []
  const onClose = (close: () => Promise<void>) => closers.push(close)
  let exitCode = 0
  try {
    await bringUp({ signal: stop.signal, onClose })
    await stopped
  } catch (error) {
    if (!stop.signal.aborted) {
      process.stderr.write(`${describeFailure(error)}\n`)
      exitCode = 1
    }
  }
  setTimeout(() => process.exit(1), closeDeadlineMs).unref()
  for (const close of closers.reverse()) {
    await close().catch((error: unknown) => {
      process.stderr.write(`${describeFailure(error)}\n`)
      exitCode = 1
    })
  }
  process.exit(exitCode)
}
