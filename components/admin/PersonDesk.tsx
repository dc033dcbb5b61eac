import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { FilterBar } from '#components/admin/FilterBar.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { Mark } from '#components/admin/Mark.tsx'
import { type DeskPersonLine, formatPersonName } from '#lib/people/person.views.ts'

/** Authors, editors and reviewers as readers meet them. */
export function PersonDesk({ people, search }: { people: DeskPersonLine[]; search: string }) {
  return (
    <DeskPage
      title="People"
      intro="Authors, editors and reviewers as readers meet them. Whoever signs in is a user; a person is a name under an article, with what stands behind it."
      actions={<LinkButton href="/admin/people/new">Add a person</LinkButton>}
    >
      <FilterBar
        path="/admin/people"
        search={{ name: 'q', label: 'Search people', value: search }}
        clearable={search !== ''}
      />
      <DeskTable
        caption="People"
        rows={people}
        keyOf={({ id }) => id}
        columns={[
          {
            title: 'Name',
            show: (person) => <a href={`/admin/people/${person.id}`}>{formatPersonName(person)}</a>,
          },
          { title: 'Does', show: ({ jobTitle }) => jobTitle },
          { title: 'Signs in as', show: ({ userName }) => userName ?? <Mark>nobody</Mark> },
          { title: 'To see to', show: (person) => <ToSeeTo person={person} /> },
        ]}
        whenEmpty={
          search
            ? 'Nobody has these words in their name or work.'
            : 'Nobody yet. An article needs an author: add the first person, with what they do and their interests.'
        }
      />
    </DeskPage>
  )
}

function ToSeeTo({ person: { hasExpiredLicence, declarationDue } }: { person: DeskPersonLine }) {
  if (hasExpiredLicence) return <Mark look="urgent">A licence has expired</Mark>
  if (declarationDue) return <Mark look="caution">Interests to be declared</Mark>
  return 'Nothing'
}
