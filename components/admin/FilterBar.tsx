import type { ReactNode } from 'react'
import { Button } from '#components/admin/Button.tsx'
import styles from './FilterBar.module.css'

/** Search and filters of a list. They are a form of its own address, so they live in the URL and need no script. */
export function FilterBar({
  path,
  search,
  children,
  clearable = false,
}: {
  path: string
  /** The name, words and present value of the search field; left out where there is nothing to search. */
  search?: { name: string; label: string; value: string }
  /** `FilterChoice`s. */
  children?: ReactNode
  /** Something is filtered: offers the whole list again. */
  clearable?: boolean
}) {
  return (
    <search>
      <form action={path} className={styles.bar}>
        {search && (
          <label className={styles.wide}>
            <span>{search.label}</span>
            <input type="search" name={search.name} defaultValue={search.value} />
          </label>
        )}
        {children}
        <Button look="plain">Show</Button>
        {clearable && <a href={path}>Show all</a>}
      </form>
    </search>
  )
}

/** One filter: what it narrows, and to what. The first choice is everything, with an empty value. */
export function FilterChoice({
  name,
  label,
  value,
  choices,
}: {
  name: string
  label: string
  value: string
  choices: { value: string; label: string }[]
}) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} defaultValue={value}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
