import { type SaidOfArticle, saidOfArticle } from '#lib/desk/what-was-said.ts'
import styles from './Said.module.css'

/** What is so since the last press of a button, at the top of the screen it led to. */
export function Said({ said }: { said: SaidOfArticle | null }) {
  return (
    <p role="status" className={said ? styles.said : undefined}>
      {said && saidOfArticle[said]}
    </p>
  )
}
