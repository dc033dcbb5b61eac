import type { ButtonHTMLAttributes } from 'react'
import styles from './Button.module.css'

/** `main` once a screen; `plain` beside it; `quiet` like a link; `grave` for what readers lose something by. */
export type ButtonLook = 'main' | 'plain' | 'quiet' | 'grave'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  look?: ButtonLook
  /** Under way: it stays where it is and says so. */
  busy?: boolean
}

/** Sends the form it stands in, unless `type` says otherwise. */
export function Button({ look = 'main', busy = false, type = 'submit', ...button }: Props) {
  return (
    <button
      type={type}
      className={`${styles.button} ${styles[look]}`}
      aria-disabled={busy || undefined}
      {...button}
    />
  )
}
