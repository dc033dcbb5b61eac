import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import type { FormAction } from '#lib/form-state.ts'
import styles from './MoveButtons.module.css'

/** Two buttons that move a row one place up or down. */
export function MoveButtons({ move, id }: { move: FormAction; id: string }) {
  return (
    <div className={styles.moves}>
      {(['up', 'down'] as const).map((way) => (
        <ActionForm key={way} action={move} submit={way === 'up' ? 'Move up' : 'Move down'} look="quiet">
          <input type="hidden" name="key" value={id} />
          <input type="hidden" name="way" value={way} />
        </ActionForm>
      ))}
    </div>
  )
}
