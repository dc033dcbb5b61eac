'use client'

import { useEffect, useState } from 'react'
import { readPictureChoices } from '#components/editor/figure/read-picture-choices.ts'
import type { PictureChoice } from '#lib/media/media.views.ts'
import type { Picture } from '#lib/media/picture.ts'
import styles from './FigureForm.module.css'

/** The newest pictures, or those with the words searched for. */
export function PictureChoices({
  chosenId,
  choose,
}: {
  chosenId: string | null
  choose: (picture: Picture) => void
}) {
  const [search, setSearch] = useState('')
  const [choices, setChoices] = useState<PictureChoice[]>([])
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let isStale = false
    const timer = setTimeout(() => {
      readPictureChoices(search, (found) => {
        if (isStale) return
        setFailed(found === null)
        if (found) setChoices(found)
      })
    }, 200)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [search])
  return (
    <fieldset className={styles.choices}>
      <legend>From the library</legend>
      <input
        type="search"
        aria-label="Search pictures"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {failed && <p role="alert">The library could not be reached. Go on writing, and try again.</p>}
      <ul className={styles.grid}>
        {choices.map(({ picture, fileName, thumbnail, gaps }) => (
          <li key={picture.id}>
            <button type="button" aria-pressed={picture.id === chosenId} onClick={() => choose(picture)}>
              <picture>
                <img src={thumbnail} alt={picture.alt ?? ''} loading="lazy" />
              </picture>
              <span>{fileName || 'Picture without a name'}</span>
              {gaps.length > 0 && <span className={styles.gaps}>{gaps.join(', ')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
