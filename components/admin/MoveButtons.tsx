import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import type { FormAction } from '#lib/form-state.ts'
import styles from './MoveButtons.module.css'

/** Two buttons that move a row one place up or down; `name` is the row's, for whoever hears the buttons. */
export function MoveButtons({ move, id, name }: { move: FormAction; id: string; name: string }) {
  return (
    <div className={styles.moves}>
      {(['up', 'down'] as const).map((way) => (
        <ActionForm
          key={way}
          action={move}
          submit={`Move ${way}`}
          submitAloud={`Move ${way}: ${name}`}
          look="quiet"
        >
          <input type="hidden" name="key" value={id} />
          <input type="hidden" name="way" value={way} />
        </ActionForm>
      ))}
    </div>
  )
}
