import type { ReactNode } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { RoomLink } from '#components/admin/RoomLink.client.tsx'
import type { Role } from '#generated/prisma/enums.ts'
import { roleWords } from '#lib/accounts/role-words.ts'
import type { DeskRoom } from '#lib/desk/desk-rooms.ts'
import styles from './DeskFrame.module.css'

type Props = {
  user: { name: string; role: Role }
  /** The rooms this user may enter, in groups. */
  rooms: DeskRoom[][]
  /** How much there is in some of them, by path. */
  counts: Record<string, string>
  signOut: () => Promise<void>
  signOutEverywhere: () => Promise<void>
  children: ReactNode
}

/** Rooms on the left, the work beside them; on a phone the rooms stand above. */
export function DeskFrame({ user, rooms, counts, signOut, signOutEverywhere, children }: Props) {
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
          {rooms.map((group) => (
            <ul key={group[0]?.path} className={styles.rooms}>
              {group.map((room) => (
                <li key={room.path}>
                  <RoomLink {...room} count={counts[room.path]} />
                </li>
              ))}
            </ul>
          ))}
          <ul className={styles.rooms}>
            <li>
              <RoomLink path="/" name="The readers’ pages" />
            </li>
          </ul>
        </nav>
        <div className={styles.user}>
          <p>
            <a href="/admin/account">
              <strong>{user.name}</strong>
            </a>
            <br />
            {roleWords[user.role]}
          </p>
          <form action={signOut}>
            <Button look="quiet">Sign out</Button>
          </form>
          <form action={signOutEverywhere}>
            <Button look="quiet">Sign out everywhere</Button>
          </form>
        </div>
      </header>
      <main id="work" className={styles.work} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
