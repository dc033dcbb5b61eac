'use client'

import { type ClipboardEvent, type DragEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { type Sending, sendPicture } from '#components/admin/send-picture.ts'
import type { Picture } from '#lib/media/picture.ts'
import type { UploadAnswer } from '#lib/media/upload-answer.ts'
import styles from './MediaUpload.module.css'

type Item = { key: number; file: File; part: number; answer: UploadAnswer | null }

/**
 * Where pictures come in: chosen, dropped or pasted, one after another, each with its progress and what became of it.
 * `given` are files that came before the area was there.
 */
export function MediaUpload({ onDone, given = [] }: { onDone: (picture: Picture) => void; given?: File[] }) {
  const [items, setItems] = useState<Item[]>(() =>
    given.map((file, index) => ({ key: -1 - index, file, part: 0, answer: null })),
  )
  const [over, setOver] = useState(false)
  const sending = useRef<{ key: number; sending: Sending } | null>(null)
  const nextKey = useRef(0)
  const id = useId()
  const done = useRef(onDone)
  useEffect(() => {
    done.current = onDone
  })

  useEffect(() => {
    const waiting = items.find(({ answer }) => answer === null)
    if (!waiting || sending.current?.key === waiting.key) return
    const { key, file } = waiting
    const change = (part: Partial<Item>) =>
      setItems((before) => before.map((item) => (item.key === key ? { ...item, ...part } : item)))
    const started = sendPicture(
      file,
      (part) => change({ part }),
      (answer) => {
        change({ answer })
        if ('picture' in answer) done.current(answer.picture)
      },
    )
    sending.current = { key, sending: started }
  }, [items])

  const add = (files: Iterable<File>) => {
    const added = [...files].map((file) => {
      nextKey.current += 1
      return { key: nextKey.current, file, part: 0, answer: null }
    })
    setItems((before) => [...before, ...added])
  }
  const cancel = (key: number) => {
    if (sending.current?.key === key) sending.current.sending.cancel()
    else setItems((before) => before.filter((item) => item.key !== key))
  }
  const takeDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    add(event.dataTransfer.files)
  }
  const takePaste = (event: ClipboardEvent) => {
    if (event.clipboardData.files.length > 0) add(event.clipboardData.files)
  }

  return (
    <section
      className={over ? styles.over : styles.area}
      aria-label="Upload pictures"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={takeDrop}
      onPaste={takePaste}
    >
      <label htmlFor={id} className={styles.label}>
        Choose pictures, drop them here, or paste one
      </label>
      <p className={styles.hint}>JPEG, PNG or WebP, up to 15 MB each.</p>
      <input
        id={id}
        type="file"
        multiple
        accept="image/jpeg,image/png,image/webp"
        onChange={(event) => {
          add(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
        }}
      />
      <ul className={styles.list} aria-live="polite">
        {items.map(({ key, file, part, answer }) => (
          <li key={key} className={styles.item}>
            <span className={styles.name}>{file.name}</span>
            {answer === null ? (
              <>
                <progress aria-label={`Upload of ${file.name}`} value={part} max={1} />
                <Button type="button" look="quiet" onClick={() => cancel(key)}>
                  Cancel
                </Button>
              </>
            ) : 'problem' in answer ? (
              <span className={styles.problem}>{answer.problem}</span>
            ) : (
              <a href={`/admin/media/${answer.picture.id}`}>
                {answer.alreadyThere
                  ? 'The library has this picture already: open it'
                  : 'Uploaded: describe it'}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
