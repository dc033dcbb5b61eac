import type { CheckAnswer, CheckTask } from '#components/editor/evidence/check.worker.ts'
import type { EvidenceDoors } from '#lib/editor/evidence-watch.ts'
import type { EvidenceFacts } from '#lib/evidence/evidence-desk.ts'

/** How long a check may take before its worker counts as stuck and is replaced, in milliseconds. */
const patience = 30_000

/** Checks texts in a worker, which is made for the first of them and told the facts only when they change. */
export function checkInWorker(): { check: EvidenceDoors['check']; stop: () => void } {
  let worker: Worker | null = null
  let told: EvidenceFacts | null = null
  let turn = 0
  const stop = () => {
    worker?.terminate()
    worker = null
    told = null
  }
  const tell = (task: CheckTask) => worker?.postMessage(task)
  const check: EvidenceDoors['check'] = (facts, content) => {
    worker ??= new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' })
    if (told !== facts) tell({ facts })
    told = facts
    turn += 1
    const mine = turn
    const asked = worker
    const { promise, resolve, reject } = Promise.withResolvers<CheckAnswer['report']>()
    const ends = new AbortController()
    const fail = () => {
      stop()
      reject(new Error('The check did not answer.'))
    }
    const timer = setTimeout(fail, patience)
    asked.addEventListener(
      'message',
      ({ data }: MessageEvent<CheckAnswer>) => data.turn === mine && resolve(data.report),
      ends,
    )
    asked.addEventListener('error', fail, ends)
    tell({ turn, content })
    return promise.finally(() => {
      clearTimeout(timer)
      ends.abort()
    })
  }
  return { check, stop }
}
