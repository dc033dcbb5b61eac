import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { clone } from '#bin/clone.ts'

/** Who signs in, with what. */
export type Credentials = { email: string; password: string }

const run = promisify(execFile)

/** What `npm start` wrote down for the operator. */
export function firstSignIn(): Credentials {
  const lines = readFileSync(join(dataFolder(), 'first-sign-in.txt'), 'utf8')
  const [, email = '', password = ''] = /^E-mail: (.+)\nPassword: (.+)$/m.exec(lines) ?? []
  return { email, password }
}

/** Adds a user of a test's own from the command line, as an operator would. */
export async function addUser(
  role: 'author' | 'editor' | 'medical_reviewer' | 'admin',
): Promise<Credentials> {
  const email = `${role}-${randomUUID().slice(0, 8)}@bedside.example`
  const said = await bedside('user', 'add', email, '--name', `Test ${role}`, '--role', role)
  return { email, password: /^Password: (.+)$/m.exec(said)?.[1] ?? '' }
}

/** Runs a command of `bedside` on the publication under test, and answers what it said. */
export async function bedside(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [join(clone, 'bin/bedside.ts'), ...args], {
    cwd: clone,
    env: { ...process.env, BEDSIDE_DATA: dataFolder(), DATABASE_URL: '' },
  })
  return stdout
}

/** Fills the sign-in form and sends it. */
export async function submitSignIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.goto('/admin/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Signs in and waits for the desk. */
export async function signIn(page: Page, who: Credentials): Promise<void> {
  await submitSignIn(page, who)
  await page.waitForURL('/admin')
}

/** The data folder of the publication under test. */
export function dataFolder(): string {
  return process.env.BEDSIDE_E2E_DATA ?? ''
}
