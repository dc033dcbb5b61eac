'use client'

import { type ReactNode, useId, useRef } from 'react'
import { Button, type ButtonLook } from '#components/admin/Button.tsx'
import styles from './Dialog.module.css'

/** A button, and the dialog it opens. The browser keeps the focus inside, closes it on Escape and gives the focus back. */
export function Dialog({
  opener,
  look = 'plain',
  title,
  children,
}: {
  opener: ReactNode
  look?: ButtonLook
  title: string
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  return (
    <>
      <Button type="button" look={look} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {opener}
      </Button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={id}>
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <Button type="button" look="quiet" onClick={() => dialog.current?.close()}>
            Close
          </Button>
        </div>
        {children}
      </dialog>
    </>
  )
}
