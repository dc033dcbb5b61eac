'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#components/admin/Button.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { noAnswer, useAnswered } from '#components/admin/use-answered.client.tsx'
import { type BulkState, describeBulk } from '#lib/desk/bulk.ts'
import type { ArticleChoices, Choice } from '#lib/desk/desk-list.views.ts'
import styles from './BulkBar.module.css'

type Doing = { value: string; label: string; field: string; of: string; choices: Choice[] }

/**
 * What can be done to the chosen rows, above their list. The boxes in the rows belong to this form; what came of it is
 * told article by article. Without a script every choice is shown and the form works all the same.
 */
export function BulkBar({
  action,
  choices,
  children,
}: {
  action: (before: BulkState, form: FormData) => Promise<BulkState>
  choices: ArticleChoices
  children: ReactNode
}) {
  const [state, send, pending] = useAnswered<BulkState>(action, { kind: 'untouched' }, () => ({
    kind: 'refused',
    problem: noAnswer,
  }))
  const [chosen, setChosen] = useState(0)
  const [doing, setDoing] = useState('assign')
  const form = useRef<HTMLFormElement>(null)
  const told = useRef<HTMLDivElement>(null)
  const doings = listDoings(choices)
  const now = doings.find(({ value }) => value === doing)
  useEffect(() => {
    if (state.kind !== 'untouched') told.current?.focus()
    setChosen(form.current ? new FormData(form.current).getAll('article').length : 0)
  }, [state])
  return (
    <>
      <form
        id="bulk"
        ref={form}
        action={send}
        className={styles.bar}
        aria-label="Do something to the chosen articles"
        onSubmit={(event) => {
          if (pending) event.preventDefault()
        }}
      >
        <span className={styles.count} role="status">
          {chosen === 0 ? 'None chosen' : `${chosen} chosen`}
        </span>
        <label>
          <span className={styles.hidden}>What to do</span>
          <select name="do" value={doing} onChange={(event) => setDoing(event.target.value)}>
            {doings.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {now && (
          <label key={now.value}>
            <span className={styles.hidden}>{now.of}</span>
            <select name={now.field} defaultValue="">
              <option value="">{now.of} …</option>
              {now.choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button look="plain" busy={pending}>
          {pending ? 'Under way …' : 'Do it'}
        </Button>
      </form>
      <Told state={state} ref={told} />
      {/* The boxes are the form's own, wherever they stand: a change of one is a change of it. */}
      <div
        onChange={() => {
          if (form.current) setChosen(new FormData(form.current).getAll('article').length)
        }}
      >
        {children}
      </div>
    </>
  )
}

function Told({ state, ref }: { state: BulkState; ref: React.Ref<HTMLDivElement> }) {
  if (state.kind === 'untouched') return null
  if (state.kind === 'refused') return <Problem ref={ref}>{state.problem}</Problem>
  return (
    // biome-ignore lint/a11y/useSemanticElements: what came of it is a part of the screen, named
    <div ref={ref} tabIndex={-1} role="group" aria-label="What came of it" className={styles.told}>
      <p>
        <strong>{describeBulk(state.results)}</strong>
      </p>
      <ul>
        {state.results.map(({ id, title, ok, sentence }) => (
          <li key={id} className={ok ? styles.done : styles.left}>
            <a href={`/admin/articles/${id}`}>{title}</a>: {sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}

function listDoings({ users, topics, reviewers }: ArticleChoices): Doing[] {
  return [
    {
      value: 'assign',
      label: 'Say who answers for them',
      field: 'user',
      of: 'Who',
      choices: [...users, { value: 'none', label: 'Nobody' }],
    },
    { value: 'add-topic', label: 'Add a topic', field: 'topic', of: 'Topic', choices: topics },
    { value: 'remove-topic', label: 'Remove a topic', field: 'topic', of: 'Topic', choices: topics },
    {
      value: 'submit',
      label: 'Send for review',
      field: 'reviewer',
      of: 'Reviewer',
      choices: [...reviewers, { value: 'any', label: 'Whichever reviewer takes it up' }],
    },
  ]
}
