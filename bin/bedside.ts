import { describeFailure } from '#bin/describe-failure.ts'
import { openForCommand } from '#bin/open-for-command.ts'

/** What a command is handed to speak with; its answer is the exit code: 0 done, 1 refused, 2 not understood. */
type Command = (args: string[], io: { out(line: string): void; err(line: string): void }) => Promise<number>

const commands: Record<string, () => Promise<{ run: Command }>> = {
  check: () => import('#bin/commands/check.ts'),
  import: () => import('#bin/commands/import.ts'),
  sources: () => import('#bin/commands/sources.ts'),
  user: () => import('#bin/commands/user.ts'),
  audit: () => import('#bin/commands/audit.ts'),
}

const help = `bedside check SLUG|FILE|--all                   what the evidence check finds in drafts
bedside import page FILE --dry-run|--write   make a draft of an old page, and tell what is missing
bedside sources import FILE [--dry-run]        read a list of retractions, corrections and concerns
bedside user list|add|link|password|role|disable|enable|reset-factor …
                                             who may sign in to the desk
bedside audit verify                         whether the audit log is whole
bedside help                                 this

Under npm, put two dashes before the words: npm run bedside -- help`

const io = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
}

process.exit(await main(process.argv.slice(2)))

async function main([noun = 'help', ...args]: string[]): Promise<number> {
  if (noun === 'help' || noun === '--help') {
    io.out(help)
    return 0
  }
  const load = Object.hasOwn(commands, noun) ? commands[noun] : undefined
  if (!load) {
    io.err(`There is no command "${noun}".\n\n${help}`)
    return 2
  }
  try {
    process.chdir(process.env.INIT_CWD ?? '.')
    await using _publication = await openForCommand()
    const { run } = await load()
    return await run(args, io)
  } catch (error) {
    io.err(describeFailure(error))
    return 1
  }
}
