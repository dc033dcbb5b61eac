import type { EventPosition, PublicationEvent } from '#lib/publication/publication-event.ts'
import { pathOfKey } from '#lib/publication/publication-keys.ts'
import { Gate } from '#server/gate.ts'
import type { Disk } from '#server/shelf/disk.ts'
import { judge, type Verdict } from '#server/shelf/law.ts'
import { beginLedger, type Ledger, recordEvent } from '#server/shelf/ledger.ts'
import { Maker, Unavailable } from '#server/shelf/maker.ts'
import { Memory, type Slot } from '#server/shelf/memory.ts'
import { type Made, type Page, toBrotli } from '#server/shelf/page.ts'
import { Remaking } from '#server/shelf/remaking.ts'

/** What the shelf needs from outside. */
export type Supplies = {
  disk: Disk
  /** The build, the press and the origin of this process; pages of another edition are out of date. */
  edition: string
  now: () => Date
  /** Makes the page of a path anew. @throws Error when it cannot, for whatever reason */
  make: (path: string, signal: AbortSignal) => Promise<Made>
  /** Told of what went wrong behind the readers' backs. */
  onTrouble: (what: string, error: unknown) => void
  bounds?: Bounds
}

type Bounds = { pageBytes: number; nothingBytes: number; hotPages: number }

/**
 * 128 MiB hold about 1,500 articles in three codings. What is not there takes 4 MiB at most, however many
 * addresses are tried. Of the pages an event touches, the 300 most recently read are made again at once.
 */
const ampleBounds: Bounds = { pageBytes: 128 * 2 ** 20, nothingBytes: 4 * 2 ** 20, hotPages: 300 }
/**
 * So long readers are given the old page of a hot one that an event touched, because it is being made again. Others
 * are not being made: whoever asks for one waits for it. So a banner is on every page well within 30 s.
 */
const longestOldMs = 10_000
/** A remove event during a render throws the render away; so often is it tried again. */
const maxAttempts = 3

/**
 * Finished pages in memory and on disk, served by the law (`law.ts`).
 *
 * However many readers wait for a page, it is made once. What an event touches is made again behind the
 * readers' backs: hot pages at once, others when they are next asked for.
 */
export class Shelf {
  readonly #supplies: Supplies
  readonly #bounds: Bounds
  readonly #memory: Memory
  readonly #maker: Maker
  readonly #compressions = new Gate(1, Number.POSITIVE_INFINITY)
  readonly #remaking: Remaking
  readonly #chores = new Set<Promise<void>>()
  #ledger: Ledger | null = null
  #isClosing = false

  constructor(supplies: Supplies) {
    this.#supplies = supplies
    this.#bounds = supplies.bounds ?? ampleBounds
    this.#memory = new Memory(this.#bounds)
    this.#maker = new Maker(supplies)
    this.#remaking = new Remaking((path) => this.#remake(path), supplies.now)
  }

  /** Where the shelf stands in the log of events; null while it has never seen one. */
  get position(): EventPosition | null {
    return this.#ledger?.position ?? null
  }

  /** How many bytes of memory its pages take. */
  get bytes(): number {
    return this.#memory.bytes
  }

  /** Reads what an earlier process left on the disk. */
  async open(): Promise<void> {
    this.#ledger = await this.#supplies.disk.readLedger()
  }

  /** The page when memory holds one that may be served. */
  held(path: string): Page | undefined {
    const slot = this.#memory.get(path)
    if (slot?.verdict !== 'outdated') return slot?.page
    const mustWait = slot.waitFrom !== undefined && slot.waitFrom <= this.#supplies.now().getTime()
    if (mustWait && !this.#maker.isAway) return undefined
    this.#remaking.add(path)
    return slot.page
  }

  /** The page as memory holds it, however old: for an answer that cannot wait. */
  lastKnown(path: string): Page | undefined {
    return this.#memory.get(path)?.page
  }

  /**
   * The page: from memory, from disk, or made now.
   * @throws Unavailable when it is not on the shelf and cannot be made
   */
  async answer(path: string): Promise<Page> {
    return this.held(path) ?? (await this.#maker.once(path, () => this.#recallOrMake(path)))
  }

  /**
   * Applies events in order: what they remove is dropped before this returns, what they touch is made again.
   * Settles when the disk knows them too.
   */
  async hear(events: readonly PublicationEvent[]): Promise<void> {
    const ledger = this.#ledger
    if (!ledger) throw new Error('A shelf that never began cannot hear events')
    for (const event of events) recordEvent(ledger, event)
    // What an event names by its path is what it is about: made first, and even if it was never read.
    const named = events.flatMap(({ keys }) => keys.flatMap((key) => pathOfKey(key) ?? []))
    const hot = this.#review(() => true)
    this.#setWaits(new Set(hot))
    this.#remaking.addFirst([...named, ...hot])
    if (events.some((event) => event.kind === 'remove')) void this.sweep()
    await this.#seeTo('writing the ledger', this.#supplies.disk.writeLedger(ledger))
  }

  /** Begins anew at a position, because there was no ledger or the log was replaced: nothing kept is trusted. */
  async begin(position: EventPosition): Promise<void> {
    const ledger = beginLedger(position)
    this.#ledger = ledger
    this.#memory.clear()
    await this.#seeTo('writing the ledger', this.#supplies.disk.writeLedger(ledger))
  }

  /** Looks after pages whose time is over and those that could not be made again earlier. Call it each second. */
  tend(): void {
    const concerned = ({ page, verdict }: Slot) => verdict === 'outdated' || page.ttlSeconds !== null
    for (const path of this.#review(concerned)) this.#remaking.add(path)
  }

  /** Settles when all that events touched has been made again. */
  settle(): Promise<void> {
    return this.#remaking.settle()
  }

  /** Says whether pages can be made at all; when not, those who wait are told so at once. */
  setReachable(isReachable: boolean): void {
    this.#maker.setReachable(isReachable)
  }

  /** Removes from the disk what may not be served again, and what a crash left unfinished. */
  async sweep(): Promise<void> {
    await this.#seeTo(
      'sweeping the disk',
      this.#supplies.disk.sweep((page) => this.#judge(page) !== 'removed'),
    )
  }

  /** Stops making pages and waits for the disk. A page whose brotli is not ready is made again another time. */
  async close(): Promise<void> {
    this.#isClosing = true
    await this.#maker.close()
    await Promise.all(this.#chores)
  }

  #judge(page: Page): Verdict {
    const { edition, now } = this.#supplies
    return judge(page, { ledger: this.#ledger, edition, at: now() })
  }

  /** Judges slots anew. The hot ones that are no longer current come back, to be made again: hottest first. */
  #review(concerns: (slot: Slot) => boolean): string[] {
    const wanted: string[] = []
    for (const [rank, slot] of this.#memory.slots().entries()) {
      if (!concerns(slot)) continue
      const { path, status } = slot.page
      const verdict = this.#judge(slot.page)
      if (verdict === 'removed') this.#drop(path)
      else slot.verdict = verdict
      const isHot = rank < this.#bounds.hotPages && status !== 404
      if (verdict !== 'current' && isHot) wanted.push(path)
    }
    return wanted
  }

  #setWaits(hot: ReadonlySet<string>): void {
    const at = this.#supplies.now().getTime()
    for (const slot of this.#memory.slots()) {
      if (slot.verdict === 'outdated') slot.waitFrom ??= hot.has(slot.page.path) ? at + longestOldMs : at
    }
  }

  #drop(path: string): void {
    this.#memory.delete(path)
    void this.#seeTo('removing a page from the disk', this.#supplies.disk.removePage(path))
  }

  /** A page from the disk that is out of date is served only when a new one cannot be made. */
  async #recallOrMake(path: string): Promise<Page> {
    const page = this.#memory.peek(path)?.page ?? (await this.#recall(path))
    if (page && this.#judge(page) === 'current') {
      this.#hold(page, 'current')
      return page
    }
    try {
      return await this.#make(path)
    } catch (error) {
      if (!page || this.#judge(page) === 'removed') throw error
      this.#hold(page, 'outdated')
      return page
    }
  }

  async #recall(path: string): Promise<Page | null> {
    try {
      return await this.#supplies.disk.readPage(path)
    } catch (error) {
      this.#supplies.onTrouble(`reading ${path} from the disk`, error)
      return null
    }
  }

  async #remake(path: string): Promise<void> {
    if (this.#maker.isAway) return
    await this.#maker.isFree(path)
    if (this.#memory.peek(path)?.verdict !== 'current') await this.#maker.once(path, () => this.#make(path))
  }

  async #make(path: string): Promise<Page> {
    for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
      // Read before the render begins: whatever the render sees, it sees at least these events.
      const ledger = this.#ledger
      const asOf = ledger?.position.id ?? 0n
      const page = await this.#maker.make(path, { asOf, logId: ledger?.logId ?? '' })
      if (!ledger || page.keys.length === 0) {
        if (this.#memory.peek(path)) this.#drop(path)
        return page
      }
      const verdict = this.#judge(page)
      if (verdict === 'removed') continue
      this.#hold(page, verdict)
      void this.#seeTo('finishing a page', this.#finish(page))
      return page
    }
    throw new Unavailable(`${path} was removed again and again while it was made`)
  }

  #hold(page: Page, verdict: Slot['verdict']): void {
    this.#memory.hold({ page, verdict })
    if (verdict === 'outdated') this.#remaking.add(page.path)
  }

  /** Adds the brotli body and writes the page to the disk, unless another has taken its place meanwhile. */
  async #finish(page: Page): Promise<void> {
    const { disk } = this.#supplies
    // What is not there is not kept on the disk, but what was there before must not come back.
    if (page.status === 404) return disk.removePage(page.path)
    const finished = await this.#compressions.run(() => this.#compress(page))
    const slot = this.#memory.peek(page.path)
    if (slot?.page !== page || this.#isClosing) return
    this.#memory.hold({ ...slot, page: finished })
    await disk.writePage(finished)
  }

  async #compress(page: Page): Promise<Page> {
    const { identity, gzip } = page.bodies
    if (!gzip || this.#isClosing) return page
    return { ...page, bodies: { identity, gzip, br: await toBrotli(identity) } }
  }

  /** Sees to work that no reader waits for: its trouble is told, and the shelf does not close before its end. */
  async #seeTo(what: string, work: Promise<void>): Promise<void> {
    const chore = work.catch((error: unknown) => this.#supplies.onTrouble(what, error))
    this.#chores.add(chore)
    await chore
    this.#chores.delete(chore)
  }
}
