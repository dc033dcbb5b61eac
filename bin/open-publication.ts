import { join } from 'node:path'
import { dataFolderPath, takeDataFolder } from '#bin/data-folder.ts'
import { ensureFirstSignIn } from '#bin/first-account.ts'
import { keptSecret } from '#bin/kept-secret.ts'
import { ownPostgres, startOwnPostgres } from '#bin/own-postgres.ts'
import { prepareDatabase, prepareOwnDatabase } from '#bin/prepare-database.ts'
import { say, step } from '#bin/progress.ts'
import type { StartEnv } from '#lib/platform/env.ts'
import { completeEnv } from '#lib/platform/env.ts'
import { isPortFree } from '#lib/platform/free-port.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { prepareAppRole } from '#prisma/app-role.ts'

/** A publication whose database is up and filled, and whose environment is complete; nothing is served yet. */
export type OpenPublication = {
  dataFolder: string
  /** Where the database is, for people; without password. */
  databasePlace: string
  /** The file with the first account's password; null once it is gone. */
  firstSignIn: string | null
}

/**
 * Does everything that serving needs, in the order that fails soonest: port, data folder, database, account.
 * What must be undone at the end goes to `onClose`, in the order it was done.
 * @throws OperatorError for whatever the operator can put right
 */
export async function openPublication(
  settings: StartEnv,
  onClose: (close: () => Promise<void>) => void,
): Promise<OpenPublication> {
  if (!(await isPortFree(settings.PORT))) {
    throw new OperatorError(
      `Port ${settings.PORT} is taken. Set PORT to another, or stop what listens there.`,
    )
  }
  const dataFolder = dataFolderPath(settings.BEDSIDE_DATA)
  const lock = takeDataFolder(dataFolder)
  onClose(async () => lock.release())
  const database = settings.DATABASE_URL
    ? await openGivenDatabase(settings.DATABASE_URL)
    : await openOwnDatabase(dataFolder, onClose)
  completeEnv({
    DATABASE_URL: database.url,
    BEDSIDE_DATA: dataFolder,
    NEXTAUTH_SECRET: settings.NEXTAUTH_SECRET ?? keptSecret(join(dataFolder, 'session-secret')),
    NEXTAUTH_URL: settings.origin,
    __NEXT_PRIVATE_ORIGIN: `http://127.0.0.1:${settings.PORT}`,
  })
  const firstSignIn = await ensureFirstSignIn(database.url, dataFolder)
  return { dataFolder, databasePlace: database.place, firstSignIn }
}

async function openGivenDatabase(url: string) {
  await prepareDatabase(url)
  const { url: appUrl, restricted } = await prepareAppRole(url)
  if (!restricted) {
    say('The user of DATABASE_URL may make no role: append-only tables are kept by their triggers alone.')
  }
  const { host, pathname } = new URL(url)
  return { url: appUrl, place: `${host}${pathname}` }
}

async function openOwnDatabase(dataFolder: string, onClose: (close: () => Promise<void>) => void) {
  const server = await step('Starting Postgres', () => startOwnPostgres(dataFolder))
  onClose(() => server.stop())
  return { url: await prepareOwnDatabase(server), place: ownPostgres(dataFolder).folder }
}
