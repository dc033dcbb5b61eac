'use client'

import type { Editor } from '@tiptap/core'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { FormName } from '#components/editor/node-forms.ts'
import type { EditorLibrary, LibraryShelf } from '#lib/editor/editor-library.ts'
import type { Observable } from '#lib/editor/observable.ts'

/**
 * Which form is open, and for what: a node or marked words at a position, or a new one where the cursor is. `files` are
 * what was pasted or dropped for it.
 */
export type OpenForm = { name: FormName; position: number | null; files?: File[] }

/** What every view and form inside the editor can reach. */
export type EditorContextValue = {
  articleId: string
  /** Sources, words, pictures and help lines the text names; forms add to it. */
  library: LibraryShelf
  /** The number readers see for each cited source, by reference id. */
  numbers: Observable<ReadonlyMap<string, number>>
  /** The editor itself, for what stands beside the text; null until it is there. */
  editor: Observable<Editor | null>
  /** The open form; null when there is none. */
  openForm: Observable<OpenForm | null>
}

const EditorContext = createContext<EditorContextValue | null>(null)

/** Gives everything inside the editor what it can reach. */
export const EditorProvider = EditorContext.Provider

/** What this view can reach. Only inside the editor. */
export function useEditorContext(): EditorContextValue {
  const context = useContext(EditorContext)
  if (!context) throw new Error('This view stands outside the editor.')
  return context
}

/** The library as it is now; the view follows every addition. */
export function useLibrary(): EditorLibrary {
  const { library } = useEditorContext()
  return useSyncExternalStore(library.subscribe, library.get, library.get)
}

/** The numbers readers see, by reference id; the view follows when sources come, go or move. */
export function useSourceNumbers(): ReadonlyMap<string, number> {
  const { numbers } = useEditorContext()
  return useSyncExternalStore(numbers.subscribe, numbers.get, numbers.get)
}
