import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { FilterBar } from '#components/admin/FilterBar.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { Mark } from '#components/admin/Mark.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { DeskHelpLine } from '#lib/help-lines/help-line.views.ts'

/** The numbers that crisis boxes show. */
export function HelpLineDesk({ lines, search }: { lines: DeskHelpLine[]; search: string }) {
  return (
    <DeskPage
      title="Help lines"
      intro="The numbers that help boxes in articles show, never typed into a text. A number is data that expires: call it, or read it at its source, every six months."
      actions={<LinkButton href="/admin/help-lines/new">Add a help line</LinkButton>}
    >
      <FilterBar
        path="/admin/help-lines"
        search={{ name: 'q', label: 'Search help lines', value: search }}
        clearable={search !== ''}
      />
      <DeskTable
        caption="Help lines"
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { title: 'Line', show: ({ id, name }) => <a href={`/admin/help-lines/${id}`}>{name}</a> },
          { title: 'Number', show: ({ phone }) => phone },
          { title: 'Regions', show: ({ regions }) => regions.join(', ') },
          { title: 'Hours', show: ({ hours }) => hours },
          { title: 'Verified', show: (line) => <Verified line={line} /> },
        ]}
        whenEmpty={
          search
            ? 'No help line has these words. Try the name or the number.'
            : 'No help line yet. Add the emergency number of your region first: every article shows it.'
        }
      />
    </DeskPage>
  )
}

function Verified({ line: { verifiedOn, isStale, retiredAt } }: { line: DeskHelpLine }) {
  if (retiredAt)
    return (
      <Mark>
        Not shown since <Day date={retiredAt} short />
      </Mark>
    )
  if (isStale)
    return (
      <Mark look="urgent">
        Verify again: last on <Day date={verifiedOn} short />
      </Mark>
    )
  return <Day date={verifiedOn} short />
}
