import { buildWhenChanged } from '#bin/build.ts'
import { openPublication } from '#bin/open-publication.ts'
import { say } from '#bin/progress.ts'
import { runUntilStopped } from '#bin/run-until-stopped.ts'
import { startEnv } from '#lib/platform/env.ts'

await runUntilStopped(async ({ signal, onClose }) => {
  const settings = startEnv()
  const { dataFolder, databasePlace, firstSignIn } = await openPublication(settings, onClose)
  signal.throwIfAborted()
  await buildWhenChanged(dataFolder, signal)
  signal.throwIfAborted()
  const { serve } = await import('#server/main.ts')
  const server = await serve({ port: settings.PORT, dataFolder, origin: settings.origin })
  onClose(() => server.close())
  say(`\nBedside is open at ${settings.origin}`)
  say(`Sign in at ${settings.origin}/admin${firstSignIn ? `, as ${firstSignIn} says` : ''}`)
  say(`Data in ${dataFolder}, database in ${databasePlace}`)
  say('Ctrl-C stops it.')
})
