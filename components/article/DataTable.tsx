import { RunningText } from '#components/article/RunningText.tsx'
import { SourceLine } from '#components/article/SourceLine.tsx'
import type { ReadingPlan } from '#lib/articles/reading-plan.ts'
import type { BlockOf } from '#lib/document/document.ts'
import styles from './DataTable.module.css'

type Row = BlockOf<'table'>['content'][number]

/** A table that keeps its shape on a narrow screen: its own region scrolls, by finger or by key. */
export function DataTable({ block, plan }: { block: BlockOf<'table'>; plan: ReadingPlan }) {
  const { caption } = block.attrs
  const [first, ...others] = block.content
  const hasHead = first?.content.every((cell) => cell.type === 'tableHeader')
  const body = hasHead ? others : block.content
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key (WCAG 2.1.1) */}
      <section className={styles.scroll} aria-label={caption} tabIndex={0}>
        <table className={styles.table} aria-label={caption}>
          {hasHead && first && (
            <thead>
              <RowView row={first} scope="col" plan={plan} />
            </thead>
          )}
          <tbody>
            {body.map((row, position) => (
              <RowView key={position} row={row} scope="row" plan={plan} />
            ))}
          </tbody>
        </table>
      </section>
      <SourceLine markers={plan.markers.get(block)} />
    </figure>
  )
}

function RowView({ row, scope, plan }: { row: Row; scope: 'row' | 'col'; plan: ReadingPlan }) {
  return (
    <tr>
      {row.content.map((cell, position) => {
        const content = cell.content.map((paragraph, place) => (
          <p key={place}>
            <RunningText content={paragraph.content} plan={plan} />
          </p>
        ))
        const empty = cell.content.every((paragraph) => !paragraph.content?.length)
        const span = { colSpan: cell.attrs?.colspan, rowSpan: cell.attrs?.rowspan }
        // An empty corner is no heading of anything.
        return cell.type === 'tableHeader' && !empty ? (
          <th key={position} scope={scope} {...span}>
            {content}
          </th>
        ) : (
          <td key={position} {...span}>
            {content}
          </td>
        )
      })}
    </tr>
  )
}
