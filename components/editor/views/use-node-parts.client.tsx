'use client'

import type { ReactNodeViewProps } from '@tiptap/react'
import { carryOut, moveAt, removeAt, updateAt } from '#components/editor/block-actions.ts'
import { type EditorContextValue, useEditorContext } from '#components/editor/editor-context.client.tsx'
import { type FormAttrs, type FormName, isFormName } from '#components/editor/node-forms.ts'
import { type NodeAttrs, readAttrs } from '#lib/editor/node-attrs.ts'

/** What the view of a node is given. `attrs` is null while the node is not finished. */
export type NodeParts<Name extends FormName & keyof NodeAttrs> = NodeActions & {
  attrs: NodeAttrs[Name] | null
  update: (attrs: FormAttrs[Name]) => void
}

/** What can be done with any node. `edit` is null for one without a form. */
export type NodeActions = {
  edit: (() => void) | null
  remove: () => void
  moveUp: () => void
  moveDown: () => void
  context: EditorContextValue
}

/** The attributes of a node, read as a document would, and everything that can be done with it. */
export function useNodeParts<Name extends FormName & keyof NodeAttrs>(
  name: Name,
  props: ReactNodeViewProps,
): NodeParts<Name> {
  const actions = useNodeActions(props)
  const at = (action: (position: number) => void) => {
    const position = props.getPos()
    if (position !== undefined) action(position)
  }
  return {
    ...actions,
    attrs: readAttrs[name](props.node.attrs),
    update: (attrs) => at((position) => updateAt(props.editor, position, attrs)),
  }
}

/** Everything that can be done with a node that has no attributes of its own. */
export function useNodeActions({ node, editor, getPos }: ReactNodeViewProps): NodeActions {
  const context = useEditorContext()
  const at = (action: (position: number) => void) => {
    const position = getPos()
    if (position !== undefined) action(position)
  }
  const { name } = node.type
  return {
    context,
    edit: isFormName(name) ? () => at((position) => context.openForm.set({ name, position })) : null,
    remove: () => at((position) => carryOut(editor, removeAt(editor.state, position))),
    moveUp: () => at((position) => carryOut(editor, moveAt(editor.state, position, 'up'))),
    moveDown: () => at((position) => carryOut(editor, moveAt(editor.state, position, 'down'))),
  }
}
