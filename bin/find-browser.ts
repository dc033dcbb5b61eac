import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** As systems name the browser that Playwright drives. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser for tests: Playwright's own when it is installed, else a Chromium or Chrome of the system; null without any. */
export function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const ofSystem = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [chromium.executablePath(), ...ofSystem].find(canRun) ?? null
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
