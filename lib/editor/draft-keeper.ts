import type { ArticleContent } from '#lib/articles/article.ts'
import type { SaveAnswer, SaveConflict } from '#lib/articles/save.views.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import { browserTime } from '#lib/editor/browser-time.ts'
import { Observable } from '#lib/editor/observable.ts'
import { nextRetryDelay, pace } from '#lib/editor/save-pace.ts'
import type { SavePhase, SaveState } from '#lib/editor/save-state.ts'

/** A content and the version of the server it belongs to. */
export type Versioned = { version: number; content: ArticleContent }

/** One save on its way: from what the server has to what the tab shows. */
export type SaveRequest = { baseVersion: number; before: ArticleContent; after: ArticleContent }

/** What the keeper needs of the world. Neither is ever asked twice at the same time. */
export type KeeperDoors = {
  /** The content as the tab shows it now. */
  read: () => ArticleContent
  /** Sends a save. Rejects when no answer came. */
  send: (request: SaveRequest) => Promise<SaveAnswer>
  /** Keeps a text in this browser; null forgets it. Rejects when the browser cannot. */
  keep: (text: Versioned | null) => Promise<void>
}

/**
 * Sees to it that what is written reaches the server within seconds and the browser within two, and says how far it
 * has come. One save is on its way at a time. Whatever fails is tried again; no text is ever given up.
 */
export class DraftKeeper {
  readonly state: Observable<SaveState>
  readonly #doors: KeeperDoors
  #base: Versioned
  /** What was sent last without an answer: the server may have it all the same. */
  #unanswered: ArticleContent | null = null
  #changes = 0
  #keptChanges = 0
  #firstUnsavedAt: number | null = null
  #firstUnkeptAt: number | null = null
  #failures = 0
  #sending = false
  #keeping = false
  #saveTimer: ReturnType<typeof setTimeout> | undefined
  #keepTimer: ReturnType<typeof setTimeout> | undefined

  constructor(base: Versioned, doors: KeeperDoors) {
    this.#base = base
    this.#doors = doors
    this.state = new Observable<SaveState>({
      phase: 'saved',
      version: base.version,
      savedAt: null,
      kept: false,
      problem: null,
      conflict: null,
      present: [],
    })
  }

  /** What the server has, as far as this tab knows. */
  get base(): Versioned {
    return this.#base
  }

  /** Something was written. Cheap: it only sets clocks. */
  readonly touch = (): void => {
    this.#changes += 1
    const now = browserTime()
    this.#firstUnkeptAt ??= now
    this.#firstUnsavedAt ??= now
    this.#scheduleKeep(now)
    const { phase, kept } = this.state.get()
    if (phase === 'saved' || phase === 'refused') this.#show({ phase: 'waiting', problem: null, kept: false })
    else if (kept) this.#show({ kept: false })
    if (phase === 'stale' || phase === 'forbidden') return
    if (phase === 'unreachable' || phase === 'signed-out') return
    this.#scheduleSave(
      pace.delay({ now, since: this.#firstUnsavedAt, quiet: pace.save, most: pace.saveMost }),
    )
  }

  /** Tries at once: the network came back, the window is looked at again, a person asked for it, the page is left. */
  readonly saveNow = (): void => {
    if (this.state.get().phase === 'saved' || this.state.get().phase === 'stale') return
    this.#scheduleSave(0)
  }

  /** Writes what is unsaved to the browser at once. */
  readonly keepNow = (): void => {
    if (this.#keptChanges < this.#changes) void this.#keep()
  }

  /** Goes on from another version of the server's; what the tab shows is then compared with it. */
  readonly rebase = (base: Versioned): void => {
    this.#base = base
    this.#unanswered = null
    this.#failures = 0
    this.#show({ phase: 'waiting', version: base.version, conflict: null, problem: null })
    this.#scheduleSave(0)
  }

  /** Who is there, as the server last said it. */
  readonly showPresent = (present: SaveState['present']): void => this.#show({ present })

  /** Stops every clock. What is unsaved stays in the browser. */
  readonly stop = (): void => {
    clearTimeout(this.#saveTimer)
    clearTimeout(this.#keepTimer)
  }

  #show(change: Partial<SaveState>): void {
    this.state.set({ ...this.state.get(), ...change })
  }

  #scheduleSave(delay: number): void {
    clearTimeout(this.#saveTimer)
    this.#saveTimer = setTimeout(() => void this.#save(), delay)
  }

  #scheduleKeep(now: number): void {
    clearTimeout(this.#keepTimer)
    const since = this.#firstUnkeptAt ?? now
    const delay = pace.delay({ now, since, quiet: pace.keep, most: pace.keepMost })
    this.#keepTimer = setTimeout(() => void this.#keep(), delay)
  }

  async #keep(): Promise<void> {
    if (this.#keeping) return
    this.#keeping = true
    clearTimeout(this.#keepTimer)
    const changes = this.#changes
    this.#firstUnkeptAt = null
    try {
      await this.#doors.keep({ version: this.#base.version, content: this.#doors.read() })
      this.#keptChanges = Math.max(this.#keptChanges, changes)
      this.#show({ kept: this.#changes === this.#keptChanges })
    } catch {
      // A private window, a full disk: the sentence on the screen says that the text is in this tab only.
      this.#show({ kept: false })
    }
    this.#keeping = false
    if (this.#changes > changes) this.#scheduleKeep(browserTime())
  }

  async #save(): Promise<void> {
    clearTimeout(this.#saveTimer)
    if (this.#sending || this.state.get().phase === 'stale') return
    const changes = this.#changes
    const content = this.#doors.read()
    if (canonicalJson(content) === canonicalJson(this.#base.content)) {
      this.#settle(changes, {})
      return
    }
    this.#sending = true
    this.#firstUnsavedAt = null
    if (this.#failures === 0) this.#show({ phase: 'saving' })
    let answer: SaveAnswer | null = null
    try {
      answer = await this.#doors.send({
        baseVersion: this.#base.version,
        before: this.#base.content,
        after: content,
      })
    } catch {
      // No answer: the network, a restart, a time limit. It may have arrived all the same.
      this.#unanswered = content
    }
    this.#sending = false
    this.#hear(answer, content, changes)
  }

  #hear(answer: SaveAnswer | null, content: ArticleContent, changes: number): void {
    switch (answer?.status) {
      case 200:
        this.#base = { version: answer.body.version, content }
        this.#unanswered = null
        this.#settle(changes, { savedAt: browserTime(), present: answer.body.present })
        break
      case 409:
        this.#hearConflict(answer.body, content)
        break
      case 413:
      case 422:
        this.#stand('refused', answer.body.message, changes)
        break
      case 403:
      case 404:
        this.#stand('forbidden', answer.body.message, changes)
        break
      default:
        this.keepNow()
        this.#failures += 1
        this.#show({ phase: answer?.status === 401 ? 'signed-out' : 'unreachable' })
        this.#scheduleSave(nextRetryDelay(this.#failures))
    }
  }

  #hearConflict(conflict: SaveConflict, content: ArticleContent): void {
    const theirs = canonicalJson(conflict.content)
    const known = [this.#base.content, content, ...(this.#unanswered ? [this.#unanswered] : [])]
    if (known.some((one) => canonicalJson(one) === theirs)) {
      // Our own save whose answer was lost, or a version that changed no text: go on from there.
      this.rebase({ version: conflict.version, content: conflict.content })
      return
    }
    this.keepNow()
    this.#show({ phase: 'stale', conflict })
  }

  /** The server will not take this text: it waits for a change, or is tried at once when one came meanwhile. */
  #stand(phase: SavePhase, problem: string, changes: number): void {
    this.#failures = 0
    this.keepNow()
    this.#show({ phase, problem })
    if (this.#changes > changes && phase === 'refused') this.#scheduleSave(pace.save)
  }

  #settle(changes: number, heard: Partial<SaveState>): void {
    this.#failures = 0
    const { version } = this.#base
    if (this.#changes > changes) {
      this.#show({ phase: 'waiting', version, problem: null, ...heard })
      const now = browserTime()
      this.#firstUnsavedAt ??= now
      this.#scheduleKeep(now)
      this.#scheduleSave(pace.save)
      return
    }
    this.#firstUnsavedAt = null
    this.#show({ phase: 'saved', version, kept: true, problem: null, ...heard })
    void this.#forget(changes)
  }

  async #forget(changes: number): Promise<void> {
    if (this.#keeping) return
    clearTimeout(this.#keepTimer)
    this.#keptChanges = changes
    this.#firstUnkeptAt = null
    try {
      await this.#doors.keep(null)
    } catch {
      // It stays, equal to what the server has; the next opening sees that and forgets it.
    }
    if (this.#changes > changes) this.#scheduleKeep(browserTime())
  }
}
