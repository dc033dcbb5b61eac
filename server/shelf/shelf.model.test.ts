import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beforeAllEvents, type PublicationEvent } from '#lib/publication/publication-event.ts'
import { Disk } from '#server/shelf/disk.ts'
import { Shelf } from '#server/shelf/shelf.ts'
import { madePage } from '#tests/shelf-page.ts'

const articles = ['a', 'b'] as const
const paths = ['/articles/a', '/articles/b', '/'] as const

type Article = (typeof articles)[number]
type Path = (typeof paths)[number]
/** The version of each article that a page shows; a withdrawal is a version too. */
type Shown = Partial<Record<Article, number>>

type Action =
  | { do: 'publish' | 'withdraw'; article: Article }
  | {
      do:
        | 'deliver'
        | 'tend'
        | 'outage'
        | 'recovery'
        | 'crash'
        | 'crash in an outage'
        | 'break a render'
        | 'let the disk work'
    }
  | { do: 'read'; path: Path }
  | { do: 'render on'; which: number }

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('publish', 'withdraw'),
      article: fc.constantFrom(...articles),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('read'), path: fc.constantFrom(...paths) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('render on'), which: fc.nat(3) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('deliver', 'let the disk work') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('tend', 'outage', 'recovery', 'crash', 'crash in an outage', 'break a render'),
    }),
  },
)

/** A database, a renderer that goes on only when told, and one process after another with a shelf on one folder. */
class World {
  readonly #folder: string
  readonly #content: Record<Article, number> = { a: 1, b: 1 }
  readonly #log: PublicationEvent[] = []
  #renders: (() => void)[] = []
  #clock = new Date('2026-11-23T12:00:00Z').getTime()
  #process = 0
  #isAway = false
  #breakNext = false
  #isCalm = false
  #shelf!: Shelf
  /** The least version that may still be served: that of the last withdrawal heard by this process. */
  #floor: Shown = {}
  /** What a removal must not bring back even after a crash: those whose hearing had reached the disk. */
  #durableFloor: Shown = {}
  #seen: Partial<Record<Path, Shown>> = {}
  readonly violations: string[] = []

  constructor(folder: string) {
    this.#folder = folder
  }

  async start({ inOutage }: { inOutage: boolean }): Promise<void> {
    this.#process += 1
    const process = this.#process
    this.#renders = []
    this.#seen = {}
    this.#floor = { ...this.#durableFloor }
    this.#isAway = inOutage
    this.#shelf = new Shelf({
      disk: new Disk(this.#folder),
      edition: 'edition',
      now: () => new Date(this.#clock),
      make: (path, signal) => this.#make(process, path, signal),
      onTrouble: () => {},
      bounds: { pageBytes: 5_500, nothingBytes: 1_000, hotPages: 2 },
    })
    await this.#shelf.open()
    this.#shelf.setReachable(!inOutage)
    if (!inOutage) await this.#catchUp()
  }

  async act(action: Action): Promise<void> {
    switch (action.do) {
      case 'publish':
      case 'withdraw':
        return this.#commit(action.article, action.do === 'publish' ? 'refresh' : 'remove')
      case 'deliver':
        return this.#isAway ? undefined : this.#catchUp()
      case 'read':
        void this.read(action.path)
        return
      case 'render on':
        this.#renders.splice(action.which % Math.max(1, this.#renders.length), 1)[0]?.()
        return
      case 'tend':
        this.#clock += 2_000
        return this.#shelf.tend()
      case 'outage':
        this.#isAway = true
        return this.#shelf.setReachable(false)
      case 'recovery':
        this.#isAway = false
        return this.#shelf.setReachable(true)
      case 'crash':
      case 'crash in an outage':
        return this.start({ inOutage: action.do !== 'crash' })
      case 'break a render':
        this.#breakNext = true
        return
      case 'let the disk work':
        await pause(3)
    }
  }

  /** Reads a page and judges what it shows at the moment it is shown. */
  async read(path: Path): Promise<Shown | null> {
    const process = this.#process
    const page = await this.#shelf.answer(path).catch(() => null)
    if (!page || process !== this.#process) return null
    const shown: Shown = JSON.parse(page.bodies.identity.toString())
    const before = this.#seen[path] ?? {}
    for (const article of articles) {
      const version = shown[article]
      if (version === undefined) continue
      if (version < (this.#floor[article] ?? 0))
        this.violations.push(`${path} showed ${article}${version} after its withdrawal`)
      if (version < (before[article] ?? 0))
        this.violations.push(`${path} showed ${article}${version} after a newer one`)
    }
    this.#seen[path] = shown
    return shown
  }

  /** Ends every outage, delivers every event, and holds no render back any more. */
  async calm(): Promise<void> {
    this.#breakNext = false
    this.#isCalm = true
    for (const goOn of this.#renders.splice(0)) goOn()
    await this.act({ do: 'recovery' })
    await this.#catchUp()
    for (const path of paths) await this.read(path)
    this.#clock += 120_000
    this.#shelf.tend()
    await pause(5)
  }

  wanted(path: Path): Shown {
    return path === '/'
      ? { ...this.#content }
      : { [path.slice(-1)]: this.#content[path === '/articles/a' ? 'a' : 'b'] }
  }

  close(): Promise<void> {
    return this.#shelf.close()
  }

  #commit(article: Article, kind: 'refresh' | 'remove'): void {
    this.#content[article] += 1
    const id = BigInt(this.#log.length + 1)
    const keys = [`article:${article}`, ...(kind === 'refresh' ? [`path:/articles/${article}`] : [])]
    this.#log.push({ id, kind, keys, articleId: null, at: `${article}${this.#content[article]}` })
  }

  async #catchUp(): Promise<void> {
    if (!this.#shelf.position) await this.#shelf.begin(beforeAllEvents)
    const events = this.#log.filter((event) => event.id > (this.#shelf.position?.id ?? 0n))
    if (events.length === 0) return
    const hearing = this.#shelf.hear(events)
    for (const { kind, at } of events) {
      if (kind === 'remove') this.#floor[at.startsWith('a') ? 'a' : 'b'] = Number(at.slice(1))
    }
    const floor = { ...this.#floor }
    await hearing
    this.#durableFloor = floor
  }

  /** A render that reads the database some time after it began, and ends some time after that. */
  async #make(process: number, path: string, signal: AbortSignal) {
    await this.#told(signal)
    if (process !== this.#process) return new Promise<never>(() => {})
    if (this.#breakNext) {
      this.#breakNext = false
      throw new Error('Next answered 500')
    }
    const shows = path === '/' ? articles : articles.filter((article) => path.endsWith(article))
    const text = JSON.stringify(Object.fromEntries(shows.map((article) => [article, this.#content[article]])))
    await this.#told(signal)
    return madePage(text, { keys: shows.map((article) => `article:${article}`) })
  }

  #told(signal: AbortSignal): Promise<void> {
    if (this.#isCalm) return turn()
    return new Promise((resolve, reject) => {
      this.#renders.push(resolve)
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  }
}

test('whatever happens in whatever order, the law holds and all pages come right in the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAction, { minLength: 5, maxLength: 60 }), async (actions) => {
      const folder = await mkdtemp(join(tmpdir(), 'bedside-model-'))
      const world = new World(folder)
      try {
        await world.start({ inOutage: false })
        for (const action of actions) {
          await world.act(action)
          await turn()
        }
        await world.calm()
        for (const path of paths) expect(await world.read(path)).toEqual(world.wanted(path))
        expect(world.violations).toEqual([])
      } finally {
        await world.close()
        await rm(folder, { recursive: true, force: true, maxRetries: 3 })
      }
    }),
    { numRuns: 100, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
  )
}, 60_000)
