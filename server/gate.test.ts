import { expect, test } from 'vitest'
import { Gate, GateFull } from '#server/gate.ts'

test('runs so many at once, lets so many wait, and refuses the rest', async () => {
  const gate = new Gate(2, 1)
  const tasks = Array.from({ length: 4 }, () => Promise.withResolvers<void>())
  let running = 0
  let mostRunning = 0
  const runs = tasks.map((task) =>
    gate.run(async () => {
      running += 1
      mostRunning = Math.max(mostRunning, running)
      await task.promise
      running -= 1
    }),
  )
  await expect(runs[3]).rejects.toThrow(GateFull)
  for (const task of tasks) task.resolve()
  await Promise.all(runs.slice(0, 3))
  expect(mostRunning).toBe(2)
})

test('gives the turn on when a task fails', async () => {
  const gate = new Gate(1, 1)
  const failing = gate.run(() => Promise.reject(new Error('no')))
  const waiting = gate.run(async () => 'done')
  await expect(failing).rejects.toThrow('no')
  await expect(waiting).resolves.toBe('done')
  await expect(gate.run(async () => 'again')).resolves.toBe('again')
})
