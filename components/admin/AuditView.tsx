import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskPager } from '#components/admin/DeskPager.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { FilterBar } from '#components/admin/FilterBar.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { Problem } from '#components/admin/Problem.tsx'
import { StatusLine } from '#components/admin/StatusLine.tsx'
import type { AuditCheck, AuditLine } from '#lib/audit/audit.views.ts'
import { type AuditFilter, auditPath } from '#lib/audit/audit-filter.ts'
import { formatMoment } from '#lib/dates.ts'

const fields = [
  ['who', 'Who', 'text'],
  ['action', 'Action', 'text'],
  ['subject', 'Subject', 'text'],
  ['from', 'From', 'date'],
  ['to', 'To', 'date'],
] as const

/** Who did what, the newest first. */
export function AuditView({
  lines,
  next,
  filter,
  check,
}: {
  lines: AuditLine[]
  next: string | null
  filter: AuditFilter
  /** What checking the chain found; null when it was not asked for. */
  check: AuditCheck | null
}) {
  return (
    <DeskPage
      title="Audit"
      intro="Who did what, and when, in UTC. Entries are never changed or removed; each carries the hash of the one before."
      actions={<LinkButton href="/admin/audit?check=all">Check the chain</LinkButton>}
    >
      {check?.brokenAt && (
        <Problem>
          The chain is broken at entry {check.brokenAt}: it, or the one before it, was changed or removed.
        </Problem>
      )}
      {check && !check.brokenAt && (
        <StatusLine>
          The chain is whole: {check.count} entries. Last hash {check.lastHash.slice(0, 16)}…
        </StatusLine>
      )}
      <FilterBar
        path="/admin/audit"
        search={{ name: 'q', label: 'Search everything', value: filter.q }}
        clearable={auditPath(filter, filter.before) !== '/admin/audit'}
      >
        {fields.map(([name, label, type]) => (
          <label key={name}>
            <span>{label}</span>
            <input type={type} name={name} defaultValue={filter[name]} />
          </label>
        ))}
      </FilterBar>
      <DeskTable
        caption="Audit log"
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { title: 'What', show: ({ who, sentence }) => `${who} ${sentence}` },
          {
            title: 'Subject',
            show: ({ path, subject }) => (path ? <a href={path}>{subject}</a> : subject),
          },
          { title: 'Detail', show: ({ detail }) => detail },
          { title: 'When', show: ({ at }) => formatMoment(at, 'UTC'), end: true },
        ]}
        whenEmpty="Nothing like this was done. Search for less, or show all."
      />
      <DeskPager
        firstPath={filter.before ? auditPath(filter, null) : null}
        nextPath={next && auditPath(filter, next)}
      />
    </DeskPage>
  )
}
