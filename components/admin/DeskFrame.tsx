import type { ReactNode } from 'react'
import { Button } from '#components/admin/Button.tsx'
import type { Role } from '#generated/prisma/enums.ts'
import { roleWords } from '#lib/accounts/role-words.ts'
import styles from './DeskFrame.module.css'

type Props = {
  user: { name: string; role: Role }
  signOut: () => Promise<void>
  signOutEverywhere: () => Promise<void>
  children: ReactNode
}

/** Rooms on the left, the work beside them; on a phone the rooms stand above. */
export function DeskFrame({ user, signOut, signOutEverywhere, children }: Props) {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#work">
        Skip to the work
      </a>
      <header className={styles.side}>
        <a className={styles.brand} href="/admin">
          Bedside<span className={styles.stop}>.</span>
        </a>
        <nav aria-label="Desk">
          <ul className={styles.rooms}>
            <li>
              <a href="/admin">Today</a>
            </li>
            <li>
              <a href="/admin#drafts">Drafts</a>
            </li>
            <li>
              <a href="/admin#imported">Imported pages</a>
            </li>
            <li>
              <a href="/admin#published">Published</a>
            </li>
            <li className={styles.apart}>
              <a href="/">The readers’ pages</a>
            </li>
          </ul>
        </nav>
        <div className={styles.user}>
          <p>
            <strong>{user.name}</strong>
            <br />
            {roleWords[user.role]}
          </p>
          <form action={signOut}>
            <Button quiet>Sign out</Button>
          </form>
          <form action={signOutEverywhere}>
            <Button quiet>Sign out everywhere</Button>
          </form>
        </div>
      </header>
      <main id="work" className={styles.work} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
