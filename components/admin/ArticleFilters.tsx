import { FilterBar, FilterChoice } from '#components/admin/FilterBar.tsx'
import { ArticleKind, ArticleState } from '#generated/prisma/enums.ts'
import { type ArticleFilter, isNarrowed } from '#lib/desk/article-filter.ts'
import { stateWords } from '#lib/desk/describe-state.ts'
import type { ArticleChoices, Choice } from '#lib/desk/desk-list.views.ts'
import { kindNames } from '#lib/editor/editor.views.ts'
import styles from './ArticleFilters.module.css'

/** The search and the filters of the list of articles; the seldom ones behind a word, open while one of them narrows. */
export function ArticleFilters({ filter, choices }: { filter: ArticleFilter; choices: ArticleChoices }) {
  const { author, reviewer, responsible, review, changes, imported } = filter
  const choose = (name: keyof ArticleFilter, label: string, all: string, offered: Choice[]) => (
    <FilterChoice
      key={name}
      name={name}
      label={label}
      value={filter[name] ?? ''}
      choices={[{ value: '', label: all }, ...offered]}
    />
  )
  return (
    <FilterBar
      path="/admin/articles"
      search={{ name: 'q', label: 'Title, address or author', value: filter.q ?? '' }}
      clearable={isNarrowed(filter)}
    >
      {choose(
        'state',
        'State',
        'Any',
        Object.values(ArticleState).map((value) => ({ value, label: stateWords[value].word })),
      )}
      {choose('topic', 'Topic', 'Any', choices.topics)}
      {choose('sort', 'Order', 'Changed last', [
        { value: 'title', label: 'Title' },
        { value: 'review', label: 'Review due first' },
        { value: 'published', label: 'Published last' },
      ])}
      <details
        className={styles.more}
        open={[author, reviewer, responsible, review, changes, imported, filter.kind].some(Boolean)}
      >
        <summary>More filters</summary>
        <div className={styles.choices}>
          {choose(
            'kind',
            'Kind',
            'Any',
            Object.values(ArticleKind).map((value) => ({ value, label: kindNames[value] })),
          )}
          {choose('author', 'Author', 'Any', choices.authors)}
          {choose('reviewer', 'In review with', 'Any', choices.reviewers)}
          {choose('responsible', 'Who answers for it', 'Any', [
            { value: 'none', label: 'Nobody' },
            ...choices.users,
          ])}
          {choose('review', 'Review', 'Any', [
            { value: 'overdue', label: 'Overdue' },
            { value: 'due', label: 'Due within 60 days' },
            { value: 'never', label: 'Live, never reviewed' },
          ])}
          {choose('changes', 'Changes', 'Any', [{ value: 'yes', label: 'Not published yet' }])}
          {choose('imported', 'Origin', 'Any', [{ value: 'yes', label: 'Imported' }])}
        </div>
      </details>
    </FilterBar>
  )
}
