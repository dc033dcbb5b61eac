import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { CommandIo } from '#bin/command-io.ts'
import { Role } from '#generated/prisma/enums.ts'
import { commandLine, createUser, setPassword } from '#lib/accounts/account.commands.ts'
import { getUserByEmail, listUsers } from '#lib/accounts/account.queries.ts'
import { sendLink } from '#lib/accounts/account-link.commands.ts'
import { describeLinkTime } from '#lib/accounts/account-link.ts'
import { parseEmail } from '#lib/accounts/email.ts'
import { changeRole, disableUser, enableUser, resetSecondFactor } from '#lib/accounts/user.commands.ts'
import { describeUserRefusal, type UserRefusal } from '#lib/accounts/user-refusal.ts'
import { now } from '#lib/platform/clock.ts'
import { type DbClient, db } from '#lib/platform/db.ts'
import type { Result } from '#lib/result.ts'

const usage = `bedside user list
bedside user add EMAIL --name NAME [--role author|editor|medical_reviewer|admin] [--password-stdin|--link]
bedside user link EMAIL                       a one-time link: an invitation, or a new password
bedside user password EMAIL [--password-stdin]
bedside user role EMAIL --role ROLE
bedside user disable|enable EMAIL
bedside user reset-factor EMAIL               when the phone and the recovery codes are lost

Without --password-stdin a password is made and printed once.`

const by = () => ({ actor: commandLine, at: now() })

/** Adds, lists and changes those who may sign in. Answers the exit code: 0 done, 1 refused, 2 not understood. */
export async function run(args: string[], io: CommandIo): Promise<number> {
  const command = parseCommand(args)
  if (!command) {
    io.err(usage)
    return 2
  }
  const { verb, email } = command
  if (verb === 'list') return list(db(), io)
  if (verb === 'add') return add(db(), command, io)
  const parsed = parseEmail(email)
  const user = parsed.ok ? await getUserByEmail(db(), parsed.value) : null
  if (!user) {
    io.err(`Nobody signs in as ${email}.`)
    return 1
  }
  switch (verb) {
    case 'link':
      return link(user, io)
    case 'password':
      return changePassword(db(), user, command.passwordStdin, io)
    case 'role':
      return answer(
        await changeRole(db(), { userId: user.id, role: command.role }, by()),
        `${user.email} is ${command.role} now, and signs in anew.`,
        io,
      )
    case 'disable':
      return answer(
        await disableUser(db(), user.id, by()),
        `${user.email} can no longer sign in, and is signed out everywhere.`,
        io,
      )
    case 'enable':
      return answer(await enableUser(db(), user.id, by()), `${user.email} may sign in again.`, io)
    case 'reset-factor':
      return answer(
        await resetSecondFactor(db(), user.id, by()),
        `${user.email} signs in without a code now, and is signed out everywhere.`,
        io,
      )
  }
}

const commandSchema = z.object({
  verb: z.enum(['list', 'add', 'link', 'password', 'role', 'disable', 'enable', 'reset-factor']),
  email: z.string().default(''),
  name: z.string().default(''),
  role: z.enum(Role).default('editor'),
  passwordStdin: z.boolean().default(false),
  link: z.boolean().default(false),
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
        link: { type: 'boolean' },
      },
    })
    const [verb, email, ...rest] = positionals
    if (rest.length > 0) return null
    const { name, role, 'password-stdin': passwordStdin, link } = values
    const command = commandSchema.safeParse({ verb, email, name, role, passwordStdin, link })
    if (!command.success || (command.data.verb !== 'list' && !email)) return null
    if (command.data.verb === 'role' && !role) return null
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
  const { email, name, role } = command
  const chosen = command.link ? null : await choosePassword(command.passwordStdin)
  const created = await createUser(db, { email, name, role, password: chosen?.password ?? null }, by())
  if (!created.ok) {
    io.err(describeForOperator(created.refusal, email))
    return 1
  }
  io.out(`${email} may sign in as ${role}.`)
  if (chosen?.made) io.out(`Password: ${chosen.password}`)
  return chosen ? 0 : link({ id: created.value.userId, email }, io)
}

async function link(user: { id: string; email: string }, io: CommandIo): Promise<number> {
  const sent = await sendLink(db(), user.id, by())
  if (!sent.ok) return answer(sent, '', io)
  io.out(`For ${user.email}, once, within ${describeLinkTime(sent.value.purpose)}:`)
  io.out(sent.value.url)
  return 0
}

async function changePassword(
  db: DbClient,
  user: { id: string; email: string },
  passwordStdin: boolean,
  io: CommandIo,
): Promise<number> {
  const { password, made } = await choosePassword(passwordStdin)
  const changed = await setPassword(db, { userId: user.id, password }, by())
  const code = answer(changed, `${user.email} has a new password, and is signed out everywhere.`, io)
  if (changed.ok && made) io.out(`Password: ${password}`)
  return code
}

function answer(result: Result<unknown, UserRefusal>, done: string, io: CommandIo): number {
  if (result.ok) io.out(done)
  else io.err(describeUserRefusal(result.refusal))
  return result.ok ? 0 : 1
}

/** The first line of standard input, or 120 bits of chance. */
async function choosePassword(fromStdin: boolean): Promise<{ password: string; made: boolean }> {
  if (!fromStdin) return { password: randomBytes(15).toString('base64url'), made: true }
  const [line = ''] = (await text(process.stdin)).split(/\r?\n/)
  return { password: line, made: false }
}

function describeForOperator(refusal: UserRefusal, email: string): string {
  switch (refusal.kind) {
    case 'email-not-valid':
      return `${email} is not an e-mail address.`
    case 'email-taken':
      return `${email} may sign in already.`
    case 'name-missing':
      return 'Say who it is with --name.'
    default:
      return describeUserRefusal(refusal)
  }
}
