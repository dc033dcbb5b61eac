import { WordParts } from '#components/admin/WordParts.tsx'
import type {
  BlockChange,
  ContentDiff as Diff,
  LineChange,
  ListChange,
  SourceChange,
} from '#lib/diff/diff.views.ts'
import styles from './ContentDiff.module.css'

/**
 * What changed between two contents: words struck out and put in, in the face readers see.
 * With `onlyChanges`, unchanged blocks are left out except the heading a change stands under.
 */
export function ContentDiff({ diff, onlyChanges = false }: { diff: Diff; onlyChanges?: boolean }) {
  if (diff.isSame)
    return <p className={styles.nothing}>Nothing differs: the two are the same, word for word.</p>
  const blocks = onlyChanges ? nearChanges(diff.blocks) : diff.blocks
  return (
    <div className={styles.diff}>
      <p className={styles.count}>
        {diff.wordsAdded} {diff.wordsAdded === 1 ? 'word' : 'words'} put in, {diff.wordsRemoved} taken out.
      </p>
      {diff.fields.map(({ label, parts }) => (
        <section key={label} className={styles.field} aria-label={label}>
          <h3 className={styles.label}>{label}</h3>
          <p>
            <WordParts parts={parts} />
          </p>
        </section>
      ))}
      {diff.lists.map((list) => (
        <ListView key={list.label} list={list} />
      ))}
      {blocks.map((block) => (
        <BlockView key={`${block.before} ${block.after}`} block={block} />
      ))}
      {diff.sources.length > 0 && <Sources changes={diff.sources} />}
    </div>
  )
}

function ListView({ list }: { list: ListChange }) {
  return (
    <section className={styles.field} aria-label={list.label}>
      <h3 className={styles.label}>{list.label}</h3>
      <ul className={styles.names}>
        {list.items.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>
            {kind === 'same' || kind === 'moved' ? (
              name
            ) : (
              <WordParts parts={[{ kind, text: name, marker: false, note: null }]} />
            )}
            {kind === 'moved' && <span className={styles.said}> (another place in the list)</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

const fates = { added: 'New', removed: 'Taken out', edited: null, same: null } as const

function BlockView({ block }: { block: BlockChange }) {
  const fate = fates[block.fate]
  const said = [block.label, fate, block.moved && 'Moved here', block.note].filter(Boolean)
  return (
    <div
      className={styles.block}
      data-fate={block.moved ? 'moved' : block.fate}
      data-type={block.type}
      data-block={block.after ?? undefined}
    >
      {said.length > 0 && <p className={styles.label}>{said.join(' · ')}</p>}
      {block.lines.map((line, place) => (
        <LineView key={place} line={line} block={block} />
      ))}
    </div>
  )
}

function LineView({ line, block }: { line: LineChange; block: BlockChange }) {
  const isHeading = block.type === 'heading'
  return (
    <p className={isHeading ? styles.heading : styles.line} data-role={line.role}>
      {line.role === 'sources' && 'Sources '}
      <WordParts parts={line.parts} />
      {line.moved && <span className={styles.said}> (moved within)</span>}
    </p>
  )
}

function Sources({ changes }: { changes: SourceChange[] }) {
  return (
    <section className={styles.field} aria-label="Sources">
      <h3 className={styles.label}>Sources</h3>
      <ul className={styles.names}>
        {changes.map(({ kind, name, before, after }) => (
          <li key={name}>
            {kind === 'renumbered' ? (
              <>
                {name}{' '}
                <span className={styles.said}>
                  now {after}, before {before}
                </span>
              </>
            ) : (
              <WordParts parts={[{ kind, text: `${after ?? before}. ${name}`, marker: false, note: null }]} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Changed blocks, each after the last heading above it. */
function nearChanges(blocks: BlockChange[]): BlockChange[] {
  const shown: BlockChange[] = []
  let heading: BlockChange | null = null
  for (const block of blocks) {
    const isChange = block.fate !== 'same' || block.moved
    if (isChange && heading) shown.push(heading)
    if (isChange) shown.push(block)
    if (isChange) heading = null
    else if (block.type === 'heading') heading = block
  }
  return shown
}
