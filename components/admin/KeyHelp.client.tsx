'use client'

import { type Ref, useId } from 'react'
import { Button } from '#components/admin/Button.tsx'
import styles from './KeyHelp.module.css'

/** What keys do on this screen: a quiet button that tells them, and a dialog that a key may open too. */
export function KeyHelp({ ref, keys }: { ref: Ref<HTMLDialogElement>; keys: [string, string][] }) {
  const id = useId()
  return (
    <>
      <p className={styles.hint}>
        Keys: <kbd>j</kbd> <kbd>k</kbd> move, <kbd>x</kbd> chooses, <kbd>/</kbd> searches, <kbd>?</kbd> tells
        the rest.
      </p>
      <dialog ref={ref} className={styles.dialog} aria-labelledby={id}>
        <h2 id={id} className={styles.title}>
          Keys on this screen
        </h2>
        <dl className={styles.keys}>
          {keys.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <Button look="plain">Close</Button>
        </form>
      </dialog>
    </>
  )
}
