import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { clone } from '#bin/clone.ts'
import { openPublication } from '#bin/open-publication.ts'
import { runUntilStopped } from '#bin/run-until-stopped.ts'
import { startEnv } from '#lib/platform/env.ts'

await runUntilStopped(async ({ onClose }) => {
  const settings = startEnv()
  await openPublication(settings, onClose)
  const next = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'dev', '--port', String(settings.PORT)],
    {
      cwd: clone,
      stdio: 'inherit',
      env: process.env,
    },
  )
  const ended = once(next, 'exit')
  onClose(async () => {
    next.kill('SIGTERM')
    await ended
  })
  await ended
  process.kill(process.pid, 'SIGTERM')
})
