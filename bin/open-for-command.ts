import { existsSync } from 'node:fs'
import { dataFolderPath, takeDataFolder } from '#bin/data-folder.ts'
import { ownDatabase, ownPostgres, startOwnPostgres } from '#bin/own-postgres.ts'
import { prepareOwnDatabase } from '#bin/prepare-database.ts'
import { completeEnv, startEnv } from '#lib/platform/env.ts'
import { findRunningPostgres } from '#lib/platform/postgres.ts'
import { prepareAppRole } from '#prisma/app-role.ts'

/**
 * Makes the publication's database available to one command, and undoes it afterwards: the given one, that of a
 * publication which runs now, or the Postgres of the data folder started for as long as the command takes.
 * @throws OperatorError for whatever the operator can put right
 */
export async function openForCommand(): Promise<AsyncDisposable> {
  const settings = startEnv()
  const dataFolder = dataFolderPath(settings.BEDSIDE_DATA)
  const opened = settings.DATABASE_URL
    ? { url: (await prepareAppRole(settings.DATABASE_URL)).url, close: async () => {} }
    : ((await joinRunning(dataFolder)) ?? (await startForCommand(dataFolder)))
  completeEnv({ DATABASE_URL: opened.url })
  const { db } = await import('#lib/platform/db.ts')
  return {
    [Symbol.asyncDispose]: async () => {
      await db().$disconnect()
      await opened.close()
    },
  }
}

async function joinRunning(dataFolder: string) {
  if (!existsSync(dataFolder)) return null
  const running = await findRunningPostgres(ownPostgres(dataFolder))
  if (!running) return null
  const { url } = await prepareAppRole(running.url(ownDatabase), { signsIn: true })
  return { url, close: async () => {} }
}

async function startForCommand(dataFolder: string) {
  const lock = takeDataFolder(dataFolder)
  const server = await startOwnPostgres(dataFolder)
  return {
    url: await prepareOwnDatabase(server),
    close: async () => {
      await server.stop()
      lock.release()
    },
  }
}
