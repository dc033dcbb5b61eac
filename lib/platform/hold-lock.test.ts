import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { holdLock, tryHoldLock } from '#lib/platform/hold-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'bedside-lock-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('one holder at a time', () => {
  const path = join(folder, 'one')
  const held = tryHoldLock(path)
  expect(held).not.toBeNull()
  expect(tryHoldLock(path)).toBeNull()
  held?.release()
  const next = tryHoldLock(path)
  expect(next).not.toBeNull()
  next?.release()
})

test('a lock of a killed process is free at once', async () => {
  const path = join(folder, 'killed')
  const script = `import { tryHoldLock } from '#lib/platform/hold-lock.ts'
    globalThis.held = tryHoldLock(${JSON.stringify(path)}); console.log('held'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(holder.stdout, 'data')
  expect(tryHoldLock(path)).toBeNull()
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const lock = await holdLock(path)
  lock.release()
})
