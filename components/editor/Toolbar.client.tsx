'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useEditorContext } from '#components/editor/editor-context.client.tsx'
import { listTools, type Tool } from '#components/editor/toolbar-tools.ts'
import styles from './Toolbar.module.css'

/** The tools above the text: one stop of the Tab key, arrows inside. Source: WAI-ARIA APG, toolbar pattern. */
export function Toolbar({ editor }: { editor: Editor }) {
  const context = useEditorContext()
  const groups = useMemo(listTools, [])
  const tools = useMemo(() => groups.flat(), [groups])
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState(tools[0]?.id)
  const states = useEditorState({
    editor,
    // The hook itself has no editor to give on its first call.
    selector: () =>
      Object.fromEntries(
        tools.map((tool) => [tool.id, [tool.isOn?.(editor) ?? null, tool.isOffered?.(editor) ?? true]]),
      ),
  })
  const walk = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -tools.length,
      End: tools.length,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tools.findIndex(({ id }) => id === stop)
    const next = tools[Math.max(0, Math.min(tools.length - 1, at + step))]
    if (!next) return
    setStop(next.id)
    bar.current?.querySelector<HTMLElement>(`[data-tool="${next.id}"]`)?.focus()
  }
  const button = (tool: Tool) => {
    const [isOn, isOffered] = states[tool.id] ?? [null, true]
    return (
      <button
        key={tool.id}
        type="button"
        data-tool={tool.id}
        className={styles.tool}
        title={tool.name}
        aria-label={tool.name}
        aria-pressed={isOn ?? undefined}
        aria-disabled={!isOffered || undefined}
        tabIndex={tool.id === stop ? 0 : -1}
        onFocus={() => setStop(tool.id)}
        // The text keeps its selection, and a phone its keyboard.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => isOffered && tool.run(editor, context)}
      >
        {tool.label}
      </button>
    )
  }
  return (
    <div ref={bar} className={styles.bar} role="toolbar" aria-label="Writing tools" onKeyDown={walk}>
      {groups.map((group) => (
        <div key={group[0]?.id} className={styles.group}>
          {group.map(button)}
        </div>
      ))}
    </div>
  )
}
