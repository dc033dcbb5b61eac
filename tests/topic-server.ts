import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { now } from '#lib/platform/clock.ts'
import { connect } from '#lib/platform/db.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { openFront } from '#server/front.ts'
import { createFrontServer, listen } from '#server/http-server.ts'
import { Disk } from '#server/shelf/disk.ts'
import { followEvents } from '#server/shelf/event-log.ts'
import { Shelf } from '#server/shelf/shelf.ts'
import { StaticFiles } from '#server/static-files.ts'
import { madePage } from '#tests/shelf-page.ts'

/**
 * A whole process around a real shelf, for tests that kill it: `topic-server.ts <database address> <folder>`.
 * In Next's place stands the least that can be read: /topics/x shows the name of the topic x.
 */
const [databaseUrl = '', folder = ''] = process.argv.slice(2)
const db = connect(databaseUrl)
const shelf = new Shelf({
  disk: new Disk(join(folder, 'shelf')),
  edition: 'edition',
  now,
  make: async (path) => {
    const topic = await db.topic.findUnique({ where: { slug: path.slice('/topics/'.length) } })
    if (!topic) return madePage('nothing', { status: 404, keys: [publicationKeys.site()] })
    return madePage(topic.name, { keys: [publicationKeys.topic(topic.id)] })
  },
  onTrouble: () => {},
})
await shelf.open()
const log = followEvents(databaseUrl, shelf, { onHeard: () => {}, onTrouble: () => {} })
await Promise.race([log.caughtUp, new Promise((resolve) => setTimeout(resolve, 3_000))])
const server = createFrontServer(
  openFront({
    origin: 'http://localhost',
    shelf,
    media: async (_request, response) => void response.end('a picture'),
    files: new StaticFiles(join(folder, 'assets')),
    preview: () => Promise.reject(new Error('No previews here.')),
    next: { handle: async (_request, response) => void response.end() },
    isOpen: () => true,
    onTrouble: () => {},
  }),
)
await listen(server, 0)
const { port } = server.address() as AddressInfo
process.stdout.write(`${port}\n`)
