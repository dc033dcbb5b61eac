import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { CommandIo } from '#bin/command-io.ts'
import { Role } from '#generated/prisma/enums.ts'
import {
  type CreateUserRefusal,
  createUser,
  disableUser,
  setPassword,
} from '#lib/accounts/account.commands.ts'
import { getUserByEmail, listUsers } from '#lib/accounts/account.queries.ts'
import { parseEmail } from '#lib/accounts/email.ts'
import { describePasswordRefusal } from '#lib/accounts/password.ts'
import { now } from '#lib/platform/clock.ts'
import { type DbClient, db } from '#lib/platform/db.ts'

const usage = `bedside user list
bedside user add EMAIL --name NAME [--role author|editor|medical_reviewer|admin] [--password-stdin]
bedside user password EMAIL [--password-stdin]
bedside user disable EMAIL

Without --password-stdin a password is made and printed once.`

const actor = { id: null, name: 'Command line' }

/** Adds, lists and disables those who may sign in. Answers the exit code: 0 done, 1 refused, 2 not understood. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const command = parseCommand(args)
  if (!command) {
    io.err(usage)
    return 2
  }
  const { verb, email } = command
  if (verb === 'list') return list(db(), io)
  if (verb === 'add') return add(db(), { ...command, email }, io)
  const parsed = parseEmail(email)
  const user = parsed.ok ? await getUserByEmail(db(), parsed.value) : null
  if (!user) {
    io.err(`Nobody signs in as ${email}.`)
    return 1
  }
  return verb === 'disable' ? disable(db(), user, io) : changePassword(db(), user, command.passwordStdin, io)
}

const commandSchema = z.object({
  verb: z.enum(['list', 'add', 'password', 'disable']),
  email: z.string().default(''),
  name: z.string().default(''),
  role: z.enum(Role).default('editor'),
  passwordStdin: z.boolean().default(false),
})

type Command = z.infer<typeof commandSchema>

function parseCommand(args: string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        role: { type: 'string' },
        'password-stdin': { type: 'boolean' },
      },
    })
    const [verb, email, ...rest] = positionals
    if (rest.length > 0) return null
    const { name, role, 'password-stdin': passwordStdin } = values
    const command = commandSchema.safeParse({ verb, email, name, role, passwordStdin })
    if (!command.success || (command.data.verb !== 'list' && !email)) return null
    return command.data
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

async function list(db: DbClient, io: CommandIo): Promise<number> {
  for (const user of await listUsers(db)) {
    const seen = user.lastSignInAt ? `last signed in ${user.lastSignInAt.toISOString()}` : 'never signed in'
    io.out([user.email, user.role, user.name, user.disabledAt ? 'disabled' : seen].join('\t'))
  }
  return 0
}

async function add(db: DbClient, command: Command, io: CommandIo): Promise<number> {
  const { password, made } = await choosePassword(command.passwordStdin)
  const { email, name, role } = command
  const created = await createUser(db, { email, name, role, password }, { actor, at: now() })
  if (!created.ok) {
    io.err(describeCreateRefusal(created.refusal, email))
    return 1
  }
  io.out(`${email} may sign in as ${role}.`)
  if (made) io.out(`Password: ${password}`)
  return 0
}

async function disable(db: DbClient, user: { id: string; email: string }, io: CommandIo): Promise<number> {
  const disabled = await disableUser(db, user.id, { actor, at: now() })
  if (!disabled.ok) {
    io.err(
      disabled.refusal.kind === 'last-admin'
        ? `${user.email} is the last admin. Add another one first.`
        : `${user.email} is disabled already.`,
    )
    return 1
  }
  io.out(`${user.email} can no longer sign in, and is signed out everywhere.`)
  return 0
}

async function changePassword(
  db: DbClient,
  user: { id: string; email: string },
  passwordStdin: boolean,
  io: CommandIo,
): Promise<number> {
  const { password, made } = await choosePassword(passwordStdin)
  const changed = await setPassword(db, { userId: user.id, password }, { actor, at: now() })
  if (!changed.ok) {
    io.err(
      changed.refusal.kind === 'user-not-found'
        ? `${user.email} is gone.`
        : describePasswordRefusal(changed.refusal),
    )
    return 1
  }
  io.out(`${user.email} has a new password, and is signed out everywhere.`)
  if (made) io.out(`Password: ${password}`)
  return 0
}

/** The first line of standard input, or 120 bits of chance. */
async function choosePassword(fromStdin: boolean): Promise<{ password: string; made: boolean }> {
  if (!fromStdin) return { password: randomBytes(15).toString('base64url'), made: true }
  const [line = ''] = (await text(process.stdin)).split(/\r?\n/)
  return { password: line, made: false }
}

function describeCreateRefusal(refusal: CreateUserRefusal, email: string): string {
  switch (refusal.kind) {
    case 'email-not-valid':
      return `${email} is not an e-mail address.`
    case 'email-taken':
      return `${email} may sign in already.`
    case 'name-missing':
      return 'Say who it is with --name.'
    default:
      return describePasswordRefusal(refusal)
  }
}
