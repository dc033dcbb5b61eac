import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { announceExpired } from '#lib/evidence/expiry.commands.ts'
import { sendNext } from '#lib/mail/outgoing.commands.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import { logTrouble } from '#lib/platform/log.ts'
import { openMailer } from '#lib/platform/mail.ts'
import { storage } from '#lib/platform/storage.ts'
import { parseTrustedProxy } from '#lib/platform/trusted-proxy.ts'
import { unavailablePath } from '#lib/publication/publication-keys.ts'
import { openFront } from '#server/front.ts'
import { readerHeaders } from '#server/headers.ts'
import { createFrontServer, drain, listen } from '#server/http-server.ts'
import { makePage } from '#server/make-page.ts'
import { serveMedia } from '#server/media-files.ts'
import { startNext } from '#server/next.ts'
import { openPreviews } from '#server/previews.ts'
import { Disk } from '#server/shelf/disk.ts'
import { followEvents } from '#server/shelf/event-log.ts'
import { Shelf } from '#server/shelf/shelf.ts'
import { StaticFiles } from '#server/static-files.ts'
import { followExpiry } from '#server/worker/expiry.ts'
import { LinkWorker } from '#server/worker/links.ts'
import { followOutbox } from '#server/worker/mail.ts'
import { PictureWorker } from '#server/worker/pictures.ts'
import { RenditionWorker } from '#server/worker/renditions.ts'
import { ReviewClock } from '#server/worker/review-clock.ts'
import { ScheduleWorker } from '#server/worker/schedules.ts'
import { warmUp } from '#server/worker/warm-up.ts'

/** So long a start waits for the database before it serves what the disk has without it. */
const maxWaitForDatabaseMs = 3_000

/** Where to serve, and what belongs to this process alone. */
export type ServeOptions = {
  port: number
  /** Holds the shelf and the files of older builds; one process a folder. */
  dataFolder: string
  /** Where readers reach the publication, such as "https://health.example". */
  origin: string
  /** Where `.next` and `public` are. */
  projectFolder?: string
}

/**
 * Serves the publication until it is closed.
 *
 * First the shelf opens from the disk and hears the events it missed; only then does anyone get in. When the
 * database does not answer within 3 s it serves what it has and goes on trying. `close` lets requests under way
 * finish, for 10 s at most.
 * @throws Error when the port is taken or there is no build
 */
export async function serve({
  port,
  dataFolder,
  origin,
  projectFolder = '.',
}: ServeOptions): Promise<{ close: () => Promise<void> }> {
  const closing = new AbortController()
  const buildFolder = join(projectFolder, '.next')
  const next = await startNext(projectFolder, origin)
  const files = new StaticFiles(join(dataFolder, 'assets'))
  const shelf = new Shelf({
    disk: new Disk(join(dataFolder, 'shelf')),
    edition: await readEdition(buildFolder, origin),
    now,
    make: (path, signal) => makePage(next, path, signal),
    onTrouble: logTrouble,
  })
  const pictures = new PictureWorker(next.ask, logTrouble)
  await Promise.all([
    files.open({ buildFolder, publicFolder: join(projectFolder, 'public'), at: now() }),
    shelf.open(),
  ])

  const eventLog = followEvents(env().DATABASE_URL, shelf, {
    // Pages first: a picture takes as long to draw as several pages, and nobody waits for it.
    onHeard: (events) => void shelf.settle().then(() => pictures.hear(events)),
    onTrouble: logTrouble,
  })
  await Promise.race([eventLog.caughtUp, pause(maxWaitForDatabaseMs)])

  const schedules = new ScheduleWorker(db(), logTrouble)
  schedules.start()
  const reviewClock = new ReviewClock(db(), logTrouble)
  reviewClock.start()
  const links = new LinkWorker(db(), { userAgent: `BedsideLinkCheck/1.0 (+${origin})` }, logTrouble)
  if (env().BEDSIDE_CHECK_LINKS === 'on') links.start()
  const expiry = followExpiry(() => announceExpired(db()), logTrouble)
  const renditions = new RenditionWorker({ db: db(), storage: storage() }, logTrouble)
  renditions.start()

  const server = createFrontServer(
    openFront({
      origin,
      shelf,
      files,
      next,
      trust: parseTrustedProxy(env().BEDSIDE_TRUSTED_PROXY) ?? { kind: 'nobody' },
      preview: openPreviews({ next, shelf, now }),
      media: serveMedia(storage(), readerHeaders(origin)),
      isOpen: () => !closing.signal.aborted,
      onTrouble: logTrouble,
    }),
  )
  await listen(server, port)
  const mailer = openMailer()
  const outbox = mailer && followOutbox(() => sendNext(db(), mailer), logTrouble)
  const chores = Promise.all([
    shelf.answer(unavailablePath).catch((error: unknown) => logTrouble('making the 503 page', error)),
    files.compress(closing.signal).catch((error: unknown) => logTrouble('compressing files', error)),
    shelf.sweep(),
    pictures.catchUp(),
    warmUp(shelf, closing.signal).catch((error: unknown) => logTrouble('warming the shelf', error)),
  ])

  return {
    close: async () => {
      closing.abort()
      await drain(server)
      await Promise.all([outbox?.close(), expiry.close()])
      const workers = [pictures, schedules, reviewClock, links, renditions]
      await Promise.all([eventLog.close(), ...workers.map((worker) => worker.close()), chores])
      await shelf.close()
      await next.close()
    },
  }
}

/** What makes a page besides its content: Next's build, our press, and the origin in its links. */
async function readEdition(buildFolder: string, origin: string): Promise<string> {
  const sources = [join(buildFolder, 'BUILD_ID'), join(import.meta.dirname, 'press.ts')]
  const texts = await Promise.all(sources.map((file) => readFile(file)))
  const hash = createHash('sha256').update(origin)
  for (const text of texts) hash.update(text)
  return hash.digest('base64url').slice(0, 22)
}
