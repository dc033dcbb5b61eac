'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { SourceForm } from '#components/admin/SourceForm.client.tsx'
import { formDone } from '#lib/form-state.ts'
import type { CitableSource } from '#lib/references/citing.views.ts'
import { addSourceByForm } from '#lib/references/citing-requests.ts'
import type { PastedSource } from '#lib/references/paste.views.ts'
import { toFieldValues } from '#lib/references/source-form.ts'
import styles from './CompleteSources.module.css'

type Props = {
  /** What was found and is not in the library yet, or could not be read. */
  found: PastedSource[]
  added: (source: CitableSource) => void
  /** The last one was added or left out. */
  finish: () => void
  back: () => void
}

/** New sources, one after the other: completed by hand, added to the library and cited. */
export function CompleteSources({ found, added, finish, back }: Props) {
  const [place, setPlace] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const source = found[place]
  useEffect(() => {
    if (place >= 0) heading.current?.focus()
  }, [place])
  if (!source) return null
  const goOn = () => (place + 1 < found.length ? setPlace(place + 1) : finish())
  return (
    <div className={styles.sheet}>
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        {found.length === 1 ? 'New for the library' : `New for the library, ${place + 1} of ${found.length}`}
      </h3>
      {source.kind === 'new' && (
        <>
          <p className={styles.missing}>
            {source.missing.length === 0
              ? 'Compare it with the source before you add it.'
              : source.missing.map(({ sentence }) => sentence).join(' ')}
          </p>
          <SourceForm
            key={place}
            action={(_before, form) =>
              addSourceByForm(form).then((answer) => {
                if (answer.kind === 'refused') return answer.state
                added(answer.source)
                goOn()
                return formDone(`In the library as ${answer.source.key}.`)
              })
            }
            submit="Add and cite"
            values={toFieldValues(source.draft)}
            beside={<Leave several={found.length > 1} goOn={goOn} back={back} />}
          />
        </>
      )}
      {source.kind === 'unread' && (
        <>
          <p className={styles.unread}>“{source.text}”</p>
          <p>{source.problem}</p>
          <Leave several={found.length > 1} goOn={goOn} back={back} />
        </>
      )}
    </div>
  )
}

function Leave({ several, goOn, back }: { several: boolean; goOn: () => void; back: () => void }) {
  return (
    <>
      {several && (
        <Button type="button" look="plain" onClick={goOn}>
          Leave this one out
        </Button>
      )}
      <Button type="button" look="plain" onClick={back}>
        Back to the search
      </Button>
    </>
  )
}
