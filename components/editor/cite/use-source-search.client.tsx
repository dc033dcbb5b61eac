'use client'

import { useEffect, useState } from 'react'
import type { CitableSource } from '#lib/references/citing.views.ts'
import { noAnswer, searchSources } from '#lib/references/citing-requests.ts'

/** Waits this long after a key before it asks, in milliseconds: nobody reads a list between two keys. */
const pause = 120

/** What the library has for the words typed so far. The last list stays while the next one is on its way. */
export type SourceSearch = { results: CitableSource[]; typed: string | null; problem: string | null }

/** Searches the library while someone types; an answer that was overtaken counts for nothing. */
export function useSourceSearch(typed: string): SourceSearch {
  const [search, setSearch] = useState<SourceSearch>({ results: [], typed: null, problem: null })
  useEffect(() => {
    const giveUp = new AbortController()
    const timer = setTimeout(
      () => {
        searchSources(typed, giveUp.signal).then(
          (results) => setSearch({ results, typed, problem: null }),
          () => giveUp.signal.aborted || setSearch((before) => ({ ...before, typed, problem: noAnswer })),
        )
      },
      typed === '' ? 0 : pause,
    )
    return () => {
      clearTimeout(timer)
      giveUp.abort()
    }
  }, [typed])
  return search
}
