import { NodeViewWrapper } from '@tiptap/react'
import type { ReactNode } from 'react'
import { NodeBar } from '#components/editor/views/NodeBar.tsx'
import type { NodeActions } from '#components/editor/views/use-node-parts.client.tsx'
import styles from './NodeShell.module.css'

/** What stands around every block that is more than running text: its bar, and a mark while it is selected. */
export function NodeShell({
  title,
  actions,
  children,
}: {
  title: string
  actions: NodeActions
  children: ReactNode
}) {
  return (
    <NodeViewWrapper className={styles.shell}>
      <NodeBar title={title} actions={actions} />
      {children}
    </NodeViewWrapper>
  )
}

/** A block that is not finished: what it still needs, and the way to it. */
export function Unfinished({ children, edit }: { children: ReactNode; edit: (() => void) | null }) {
  return (
    <div className={styles.unfinished} contentEditable={false}>
      {children}{' '}
      {edit && (
        <button type="button" className={styles.finish} onClick={edit}>
          Finish it
        </button>
      )}
    </div>
  )
}
