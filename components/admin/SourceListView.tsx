import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskPager } from '#components/admin/DeskPager.tsx'
import { type Column, DeskTable } from '#components/admin/DeskTable.tsx'
import { FilterBar, FilterChoice } from '#components/admin/FilterBar.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { Tag } from '#components/ui/Tag.tsx'
import type { ReferenceLine } from '#lib/references/reference.views.ts'
import {
  type ReferenceListWish,
  referenceListPath,
  referenceOrders,
} from '#lib/references/reference-list.input.ts'
import {
  describeStanding,
  formatAuthors,
  referenceKinds,
  statusNames,
} from '#lib/references/reference-words.ts'
import styles from './SourceListView.module.css'

type Props = { wish: ReferenceListWish; lines: ReferenceLine[]; total: number; perPage: number }

/** The library of sources. */
export function SourceListView({ wish, lines, total, perPage }: Props) {
  const { q, kind = '', status = '', use = '', attention = '', sort, from } = wish
  const filtered = Boolean(q || kind || status || use || attention)
  return (
    <DeskPage
      title="Sources"
      intro="Every source an article may cite, with the figures taken from it. A source stands here once, however many articles use it."
      actions={
        <LinkButton href="/admin/sources/new" look="main">
          Add sources
        </LinkButton>
      }
    >
      <FilterBar
        path="/admin/sources"
        search={{ name: 'q', label: 'Words, author, number or key', value: q }}
        clearable={filtered}
      >
        <FilterChoice name="kind" label="Kind" value={kind} choices={withAll(referenceKinds)} />
        <FilterChoice name="status" label="Standing" value={status} choices={withAll(statusNames)} />
        <FilterChoice
          name="use"
          label="Use"
          value={use}
          choices={withAll({ used: 'Used', unused: 'Not used' })}
        />
        <FilterChoice
          name="attention"
          label="Attention"
          value={attention}
          choices={withAll({
            yes: 'Needs attention',
            notice: 'A notice was found',
            dead: 'No longer answers',
          })}
        />
        <FilterChoice
          name="sort"
          label="Order"
          value={sort}
          choices={Object.entries(referenceOrders).map(([value, label]) => ({ value, label }))}
        />
      </FilterBar>
      <p className={styles.count} role="status">
        {total === 1 ? '1 source' : `${total.toLocaleString('en-GB')} sources`}
        {from > 0 && `, from the ${(from + 1).toLocaleString('en-GB')}th on`}
      </p>
      <DeskTable
        caption="Sources"
        columns={columns}
        rows={lines}
        keyOf={({ id }) => id}
        whenEmpty={
          filtered
            ? 'No source fits. Try fewer words, or show all.'
            : 'The library is empty. Paste a DOI, a PubMed number or a whole reference under “Add sources”, or cite one while writing.'
        }
      />
      <DeskPager
        firstPath={from > 0 ? referenceListPath({ ...wish, from: 0 }) : null}
        nextPath={from + perPage < total ? referenceListPath({ ...wish, from: from + perPage }) : null}
      />
    </DeskPage>
  )
}

const columns: Column<ReferenceLine>[] = [
  {
    title: 'Source',
    show: (line) => (
      <>
        <a href={`/admin/sources/${line.id}`}>{line.title || 'Without a title'}</a>
        <span className={styles.about}>
          {[formatAuthors(line), line.containerTitle ?? line.publisher, line.year].filter(Boolean).join('. ')}
          {line.missing.length > 0 && <span className={styles.missing}> Incomplete.</span>}
        </span>
      </>
    ),
  },
  { title: 'Key', show: ({ key }) => <span className={styles.key}>{key}</span> },
  { title: 'Kind', show: ({ kind }) => <span className={styles.kind}>{referenceKinds[kind]}</span> },
  {
    title: 'Standing',
    show: (line) => {
      const { words, tone } = describeStanding(line)
      return tone === 'warning' ? <Tag tone="warning">{words}</Tag> : words
    },
  },
  { title: 'Findings', show: ({ findingCount }) => findingCount, end: true },
  { title: 'Articles', show: ({ useCount }) => useCount, end: true },
]

function withAll(words: Record<string, string>) {
  return [{ value: '', label: 'All' }, ...Object.entries(words).map(([value, label]) => ({ value, label }))]
}
