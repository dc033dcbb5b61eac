import { Observable } from '#lib/editor/observable.ts'
import type { GlossaryEntry } from '#lib/glossary/glossary.views.ts'
import type { HelpLineView } from '#lib/help-lines/help-line.views.ts'
import type { Picture } from '#lib/media/picture.ts'
import type { Source } from '#lib/references/reference.views.ts'

/** A reference as the editor shows it; its number comes from where the text cites it. */
export type LibrarySource = Omit<Source, 'ordinal'>

/** What the text can name by id, as far as the editor knows it. */
export type EditorLibrary = {
  sources: LibrarySource[]
  glossary: GlossaryEntry[]
  pictures: Picture[]
  helpLines: HelpLineView[]
}

/** The library the editor holds; forms add to it what they found or made, and every view of it follows. */
export class LibraryShelf {
  readonly #library: Observable<EditorLibrary>

  constructor(library: EditorLibrary) {
    this.#library = new Observable(library)
  }

  /** What is known now. */
  readonly get = (): EditorLibrary => this.#library.get()

  /** Calls `listener` after every addition. */
  readonly subscribe = (listener: () => void): (() => void) => this.#library.subscribe(listener)

  /** Adds sources; one that is known already is replaced. */
  readonly addSources = (sources: LibrarySource[]): void =>
    this.#library.set({ ...this.get(), sources: merge(this.get().sources, sources) })

  /** Adds pictures; one that is known already is replaced. */
  readonly addPictures = (pictures: Picture[]): void =>
    this.#library.set({ ...this.get(), pictures: merge(this.get().pictures, pictures) })

  /** Adds words of the glossary; one that is known already is replaced. */
  readonly addTerms = (terms: GlossaryEntry[]): void =>
    this.#library.set({ ...this.get(), glossary: merge(this.get().glossary, terms) })
}

function merge<Thing extends { id: string }>(known: Thing[], added: Thing[]): Thing[] {
  const ids = new Set(added.map(({ id }) => id))
  return [...known.filter(({ id }) => !ids.has(id)), ...added]
}
