import type { ReactNode } from 'react'
import styles from './SignInSheet.module.css'

/** The page in front of the desk: one ruled column, and where to turn without an account. */
export function SignInSheet({ children }: { children: ReactNode }) {
  return (
    <main className={styles.sheet}>
      <p className={styles.brand}>
        Bedside<span className={styles.stop}>.</span>
      </p>
      <h1 className={styles.title}>Sign in to the desk</h1>
      <p className={styles.lead}>For authors, editors and reviewers. Readers need no account.</p>
      {children}
      <p className={styles.help}>
        No account, or a lost password? Whoever runs this publication can make one.{' '}
        <a href="/">Read instead</a>
      </p>
    </main>
  )
}
