import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new temporary folder that every user may enter, as Postgres must when root runs the tests. */
export function openFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `bedside-${name}-`))
  chmodSync(folder, 0o755)
  return folder
}
