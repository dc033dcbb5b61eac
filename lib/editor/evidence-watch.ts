import type { ArticleContent } from '#lib/articles/article.ts'
import { listConcerns, listMediaIds, listTermIds } from '#lib/document/inventory.ts'
import { listCitedReferences } from '#lib/document/sources.ts'
import type { DraftSession } from '#lib/editor/draft-session.ts'
import { Observable } from '#lib/editor/observable.ts'
import type { EvidenceDesk, EvidenceFacts } from '#lib/evidence/evidence-desk.ts'
import type { LiveReport, PointMark } from '#lib/evidence/live-check.ts'
import { type EvidencePoint, partOfPublishing } from '#lib/evidence/points.ts'
import type { FormAction } from '#lib/form-state.ts'

/** How long nobody types before the text is checked, in milliseconds. */
const pause = 250

/** What the watch needs of the world. */
export type EvidenceDoors = {
  /** The facts and answers as the server has them; null when this user may not see them. Rejects without an answer. */
  read: () => Promise<EvidenceDesk | null>
  /** Checks a text away from the keys. One text at a time; rejects when it cannot. */
  check: (facts: EvidenceFacts, content: ArticleContent) => Promise<LiveReport>
  /** Records somebody's answer to a point. */
  answer: FormAction
}

/** What the watch follows of an open draft. */
export type WatchedSession = Pick<DraftSession, 'changes' | 'content'> & {
  keeper: { state: Pick<Observable<{ phase: string; version: number }>, 'get' | 'subscribe'> }
}

/**
 * Checks a text while it is written: after every pause in a worker, with the facts the server last told. After a save
 * the facts and answers are read again when the text names other things, or has points the server did not know.
 */
export class EvidenceWatch {
  readonly report = new Observable<LiveReport | null>(null)
  readonly desk = new Observable<EvidenceDesk | null>(null)
  /** The point that was asked for in the text, by its fingerprint. */
  readonly open = new Observable<string | null>(null)
  readonly #doors: EvidenceDoors
  readonly #session: WatchedSession
  #timer: ReturnType<typeof setTimeout> | undefined
  #checking = false
  #again = false
  #reading: Promise<void> | null = null
  #readVersion = -1
  #readFor = ''

  constructor(session: WatchedSession, doors: EvidenceDoors) {
    this.#session = session
    this.#doors = doors
  }

  /** Records an answer to a point: in the text as the server has it by now. */
  readonly answer: FormAction = async (before, form) => {
    await this.read()
    const desk = this.desk.get()
    if (desk) form.set('contentHash', desk.screen.contentHash)
    const state = await this.#doors.answer(before, form)
    await this.read()
    return state
  }

  /** Begins, until the returned function is called. */
  readonly start = (): (() => void) => {
    const { changes, keeper } = this.#session
    const stops = [
      changes.subscribe(() => this.#soon()),
      keeper.state.subscribe(() => {
        if (keeper.state.get().phase === 'saved') void this.#hearSaved()
      }),
    ]
    void this.read()
    return () => {
      clearTimeout(this.#timer)
      for (const stop of stops) stop()
    }
  }

  /** Reads facts and answers again: something was answered, or the text names other things. */
  readonly read = (): Promise<void> => {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null
      void this.#check()
    })
    return this.#reading
  }

  async #read(): Promise<void> {
    const { version } = this.#session.keeper.state.get()
    const named = listNamed(this.#session.content())
    try {
      const desk = await this.#doors.read()
      this.#readVersion = version
      this.#readFor = named
      if (desk) this.desk.set(desk)
    } catch {
      // The check goes on with what it last knew; the next save asks again.
    }
  }

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#check(), pause)
  }

  async #check(): Promise<void> {
    const desk = this.desk.get()
    if (!desk) return
    if (this.#checking) {
      this.#again = true
      return
    }
    this.#checking = true
    try {
      this.report.set(await this.#doors.check(desk.facts, this.#session.content()))
    } catch {
      // No worker in this browser, or it died: the publishing screen checks all the same.
    }
    this.#checking = false
    if (!this.#again) return
    this.#again = false
    void this.#check()
  }

  async #hearSaved(): Promise<void> {
    const desk = this.desk.get()
    if (!desk || this.#readVersion === this.#session.keeper.state.get().version) return
    const known = new Set(listKnown(desk))
    const isNews = (this.report.get()?.points ?? []).some(({ fingerprint }) => !known.has(fingerprint))
    if (isNews || listNamed(this.#session.content()) !== this.#readFor) await this.read()
  }
}

/** The points of a report that somebody must still answer. */
export function listUnanswered({ points }: LiveReport, { screen }: EvidenceDesk): EvidencePoint[] {
  const accepted = new Set(screen.accepted.map(({ point }) => point.fingerprint))
  return points.filter(
    (point) =>
      point.severity !== 'informs' && partOfPublishing(point) === null && !accepted.has(point.fingerprint),
  )
}

/** Where in the text the points are that somebody must still answer. */
export function listOpenMarks(report: LiveReport, desk: EvidenceDesk): PointMark[] {
  const open = new Set(listUnanswered(report, desk).map(({ fingerprint }) => fingerprint))
  return report.marks.filter(({ fingerprint }) => open.has(fingerprint))
}

function listKnown({ screen }: EvidenceDesk): string[] {
  const { blocks, asks, accepted, atPublishing, informs } = screen
  return [...blocks, ...asks, ...informs, ...[...accepted, ...atPublishing].map(({ point }) => point)].map(
    ({ fingerprint }) => fingerprint,
  )
}

/** What a text names besides its words: other facts hold when it changes. */
function listNamed({ body, authorIds, editorIds, topicIds }: ArticleContent): string {
  const named = [listCitedReferences(body), listMediaIds(body), listTermIds(body), listConcerns(body)]
  return JSON.stringify([...named, authorIds, editorIds, topicIds])
}
