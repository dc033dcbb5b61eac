import type { ArticleContent } from '#lib/articles/article.ts'
import { canonicalJson } from '#lib/canonical-json.ts'
import type { Document } from '#lib/document/document.ts'
import { type BrowserCopy, forgetCopy, keepCopy, listCopies } from '#lib/editor/browser-copy.ts'
import { sendPresence, sendSave } from '#lib/editor/desk-transport.ts'
import { DraftKeeper, type Versioned } from '#lib/editor/draft-keeper.ts'
import type { ArticleFields, EditorArticle } from '#lib/editor/editor.views.ts'
import type { Insights } from '#lib/editor/insights.ts'
import { Observable } from '#lib/editor/observable.ts'
import { wouldLose } from '#lib/editor/save-state.ts'
import { holdTab, listLiveTabs, makeTabId } from '#lib/editor/tab-identity.ts'

/** How often a tab says that it is there, and how long after the last key a text is looked over; milliseconds. */
const heartbeat = 10_000
const lookOverDelay = 700

/** One article open in one tab: what it holds, how its saving goes, and who else is there. */
export class DraftSession {
  readonly articleId: string
  readonly tabId = makeTabId()
  readonly fields: Observable<ArticleFields>
  readonly keeper: DraftKeeper
  /** A text this browser kept from another time, when it differs from the server's. */
  readonly found = new Observable<BrowserCopy | null>(null)
  /** A body that is to take the place of the one shown; whoever shows the text follows. */
  readonly replacement = new Observable<Document | null>(null)
  readonly insights = new Observable<Insights | null>(null)
  /** Goes up with every change of the text or of a field. */
  readonly changes = new Observable(0)
  #readBody: () => Document
  #readBlock: () => number | null = () => null
  #lookOverTimer: ReturnType<typeof setTimeout> | undefined

  constructor(article: Pick<EditorArticle, 'id' | 'version' | 'content'>) {
    const { body, ...fields } = article.content
    this.articleId = article.id
    this.fields = new Observable<ArticleFields>(fields)
    this.#readBody = () => body
    this.keeper = new DraftKeeper(
      { version: article.version, content: article.content },
      {
        read: () => this.content(),
        send: (request) => sendSave(this.articleId, request, this.#place()),
        keep: (text) => this.#keep(text),
      },
    )
  }

  /** The content as the tab shows it now. */
  readonly content = (): ArticleContent => ({ ...this.fields.get(), body: this.#readBody() })

  /** Hands on the content now and after each change, until the returned function is called. */
  readonly follow = (listener: (content: ArticleContent) => void): (() => void) => {
    listener(this.content())
    return this.changes.subscribe(() => listener(this.content()))
  }

  /** From now on the body is read from the editor. */
  readonly attach = (
    readBody: () => Document,
    readBlock: () => number | null,
    jump: (block: number) => void,
  ): void => {
    this.#readBody = readBody
    this.#readBlock = readBlock
    this.jumpTo = jump
  }

  /** Puts a block at the top level on the screen, once the text is there. */
  jumpTo: (block: number) => void = () => {}

  /** Something in the text changed. */
  readonly touch = (): void => {
    this.keeper.touch()
    this.changes.set(this.changes.get() + 1)
    clearTimeout(this.#lookOverTimer)
    this.#lookOverTimer = setTimeout(() => void this.lookOver(), lookOverDelay)
  }

  /** Changes fields around the text. */
  readonly change = (change: Partial<ArticleFields>): void => {
    this.fields.set({ ...this.fields.get(), ...change })
    this.touch()
  }

  /** Shows another content in the place of the present one; undo brings the body back. */
  readonly show = ({ body, ...fields }: ArticleContent): void => {
    this.fields.set(fields)
    this.replacement.set(body)
    this.touch()
  }

  /** Goes on with the server's text after someone else saved. */
  readonly takeTheirs = (theirs: Versioned): void => {
    this.keeper.rebase(theirs)
    this.show(theirs.content)
  }

  /** Puts this tab's text above the server's, as a new version. */
  readonly keepMine = (theirs: Versioned): void => this.keeper.rebase(theirs)

  /** Takes up the text the browser kept. */
  readonly restore = (copy: BrowserCopy): void => {
    this.show(copy.content)
    this.discard(copy)
  }

  /** Forgets the text the browser kept. */
  readonly discard = (copy: BrowserCopy): void => {
    this.found.set(null)
    // Nothing is lost when this fails: the copy is offered again.
    forgetCopy(this.articleId, copy.tabId).catch(() => {})
  }

  /** Looks the text over: what is missing, its outline, how hard it is to read. */
  readonly lookOver = async (): Promise<void> => {
    const { lookOver } = await import('#lib/editor/insights.ts')
    this.insights.set(lookOver(this.content()))
  }

  /** Begins to save, to say that this tab is there, and to look for kept texts; until the returned function is called. */
  readonly start = (): (() => void) => {
    const stops = new AbortController()
    const { signal } = stops
    addEventListener('online', this.keeper.saveNow, { signal })
    addEventListener('focus', this.keeper.saveNow, { signal })
    addEventListener('pagehide', this.#leave, { signal })
    document.addEventListener('visibilitychange', () => document.hidden && this.#leave(), { signal })
    addEventListener(
      'beforeunload',
      (event) => {
        this.#leave()
        if (wouldLose(this.keeper.state.get())) event.preventDefault()
      },
      { signal },
    )
    holdTab(this.tabId)
    void this.#findCopy()
    void this.lookOver()
    const beat = () => void this.#beat()
    beat()
    const beats = setInterval(beat, heartbeat)
    return () => {
      stops.abort()
      clearInterval(beats)
      clearTimeout(this.#lookOverTimer)
      this.keeper.keepNow()
      this.keeper.stop()
    }
  }

  readonly #leave = (): void => {
    this.keeper.keepNow()
    this.keeper.saveNow()
  }

  #place() {
    return { tabId: this.tabId, block: this.#readBlock() }
  }

  async #beat(): Promise<void> {
    if (document.hidden) return
    const answer = await sendPresence(this.articleId, this.#place())
    if (answer) this.keeper.showPresent(answer.present)
  }

  #keep(text: Versioned | null): Promise<void> {
    const { articleId, tabId } = this
    return text ? keepCopy({ articleId, tabId, ...text }) : forgetCopy(articleId, tabId)
  }

  async #findCopy(): Promise<void> {
    try {
      const [copies, live] = await Promise.all([listCopies(this.articleId), listLiveTabs()])
      const server = canonicalJson(this.keeper.base.content)
      const others = copies.filter(({ tabId }) => tabId !== this.tabId && !live.has(tabId))
      for (const copy of others.filter(({ content }) => canonicalJson(content) === server)) {
        await forgetCopy(this.articleId, copy.tabId)
      }
      this.found.set(others.find(({ content }) => canonicalJson(content) !== server) ?? null)
    } catch {
      // No storage in this browser: then there is nothing to find.
    }
  }
}
