import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'

// Publishes components/site/reader.js under a name that changes with its content, so that browsers may keep it for ever.
// Run it again after a change of that file; its output is committed, and a test holds the two together.

const script = await readFile('components/site/reader.js')
const name = `reader.${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`
for (const old of await readdir('public')) {
  if (/^reader\.[0-9a-f]{12}\.js$/.test(old)) await rm(`public/${old}`)
}
await writeFile(`public/${name}`, script)
await writeFile(
  'components/site/reader-file.ts',
  `/** The script of reader pages; made by bin/make-reader.ts. */\nexport const readerScript = '/${name}'\n`,
)
