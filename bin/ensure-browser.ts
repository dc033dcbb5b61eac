import { spawnSync } from 'node:child_process'
import { findBrowser } from '#bin/find-browser.ts'
import { say } from '#bin/progress.ts'

/** Where to get a browser, in the order tried; the second needs root on Debian or Ubuntu. */
const installers = [
  ['node_modules/.bin/playwright', 'install', '--with-deps', 'chromium'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
]

/** Installs a browser when none is found; ends the process with the command to run when that fails. */
export async function ensureBrowser(): Promise<void> {
  for (const [program = '', ...args] of installers) {
    if (findBrowser()) return
    say(`\n== No browser found: ${program} ${args.join(' ')}`)
    spawnSync(program, args, { stdio: 'inherit' })
  }
  if (findBrowser()) return
  process.stderr.write(
    'No browser for the tests. Install Chromium, or run: npx playwright install chromium\n',
  )
  process.exit(1)
}
