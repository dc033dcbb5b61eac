'use client'

import { useEffect, useState } from 'react'
import { useEditorContext } from '#components/editor/editor-context.client.tsx'
import type { CitableSource } from '#lib/references/citing.views.ts'
import { listSourcesById } from '#lib/references/citing-requests.ts'

/** The sources a form works with: those its node names, with their findings as soon as the library has told them. */
export function useChosenSources(initial: string[]) {
  const { library } = useEditorContext()
  const [ids, setIds] = useState(initial)
  const [known, setKnown] = useState<ReadonlyMap<string, CitableSource>>(
    () =>
      new Map(library.get().sources.map((source) => [source.id, { ...source, findings: [], missing: [] }])),
  )
  const [asked] = useState(initial)
  useEffect(() => {
    // Without an answer the titles are there all the same: only the findings are missing.
    listSourcesById(asked).then(
      (sources) => setKnown((before) => withSources(before, sources)),
      () => {},
    )
  }, [asked])
  return {
    ids,
    sources: ids.flatMap((id) => known.get(id) ?? []),
    unknownCount: ids.filter((id) => !known.has(id)).length,
    set: setIds,
    /** Makes sources known to the form and to everything around it. */
    learn: (sources: CitableSource[]) => {
      setKnown((before) => withSources(before, sources))
      library.addSources(sources.map(({ findings: _, missing: __, ...source }) => source))
    },
  }
}

function withSources(known: ReadonlyMap<string, CitableSource>, sources: CitableSource[]) {
  return new Map([...known, ...sources.map((source) => [source.id, source] as const)])
}
