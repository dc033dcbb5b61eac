import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { FilterBar } from '#components/admin/FilterBar.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import type { DeskTermLine } from '#lib/glossary/glossary.views.ts'

/** The words the publication explains. */
export function GlossaryDesk({ terms, search }: { terms: DeskTermLine[]; search: string }) {
  return (
    <DeskPage
      title="Glossary"
      intro="Medical and statistical words in plain English. Mark a word in an article as a term, and readers can open its explanation where they meet it."
      actions={<LinkButton href="/admin/glossary/new">Add a term</LinkButton>}
    >
      <FilterBar
        path="/admin/glossary"
        search={{ name: 'q', label: 'Search terms', value: search }}
        clearable={search !== ''}
      />
      <DeskTable
        caption="Terms of the glossary"
        rows={terms}
        keyOf={({ id }) => id}
        columns={[
          { title: 'Term', show: ({ id, term }) => <a href={`/admin/glossary/${id}`}>{term}</a> },
          { title: 'Explained as', show: ({ definition }) => definition },
          { title: 'Articles', show: ({ articleCount }) => articleCount, end: true },
        ]}
        whenEmpty={
          search
            ? 'No term has these words. Try fewer of them.'
            : 'No term is explained yet. Add the first one: the word, and one or two sentences a worried reader understands.'
        }
      />
    </DeskPage>
  )
}
