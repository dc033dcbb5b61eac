import type { AnchorHTMLAttributes } from 'react'
import type { ButtonLook } from '#components/admin/Button.tsx'
import styles from './Button.module.css'

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> & { href: string; look?: ButtonLook }

/** A link that looks like a button, because it begins something. */
export function LinkButton({ look = 'plain', children, ...link }: Props) {
  return (
    <a className={`${styles.button} ${styles[look]}`} {...link}>
      {children}
    </a>
  )
}
