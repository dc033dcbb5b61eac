import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const email = 'editor@bedside.example'

/**
 * Makes the first account of a publication that has none, and keeps its random password in `first-sign-in.txt`, which
 * only this user may read. Answers the path of that file, or null when it is gone.
 * The file is written before the account is made, so that a start cut short cannot lose the password.
 */
export async function ensureFirstSignIn(databaseUrl: string, dataFolder: string): Promise<string | null> {
  const file = join(dataFolder, 'first-sign-in.txt')
  if (existsSync(file)) return file
  const unfinished = `${file}.unfinished`
  const cutShort = existsSync(unfinished)
  if (!cutShort) {
    const password = randomBytes(15).toString('base64url')
    writeFileSync(unfinished, `E-mail: ${email}\nPassword: ${password}\n`, { mode: 0o600 })
  }
  const password = readFileSync(unfinished, 'utf8').match(/^Password: (.+)$/m)?.[1] ?? ''
  const { created } = await makeAccount(databaseUrl, password)
  if (created || cutShort) {
    renameSync(unfinished, file)
    return file
  }
  rmSync(unfinished)
  return null
}

async function makeAccount(databaseUrl: string, password: string): Promise<{ created: boolean }> {
  const [{ connect }, { ensureFirstAccount }] = await Promise.all([
    import('#lib/platform/db.ts'),
    import('#lib/accounts/account.commands.ts'),
  ])
  const db = connect(databaseUrl)
  try {
    return await ensureFirstAccount(db, { email, password })
  } finally {
    await db.$disconnect()
  }
}
