import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { ArticleTabs } from '#components/admin/ArticleTabs.tsx'
import { Button } from '#components/admin/Button.tsx'
import { ContentDiff } from '#components/admin/ContentDiff.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskPager } from '#components/admin/DeskPager.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { Day } from '#components/ui/Day.tsx'
import { formatShortDay } from '#lib/dates.ts'
import type { FormState } from '#lib/form-state.ts'
import type { Comparison, History, HistoryLine } from '#lib/history/history.views.ts'
import styles from './HistoryView.module.css'

type Action = (before: FormState, form: FormData) => Promise<FormState>

/** Every text the article has had, any two of them compared, and the way back to one. */
export function HistoryView({
  history,
  comparison,
  keep,
  putBackOf,
}: {
  history: History
  comparison: Comparison | null
  keep: Action
  putBackOf: (key: string) => Action
}) {
  const { articleId, lines, olderThan } = history
  const path = `/admin/articles/${articleId}/history`
  const mayCompare = lines.length > 1
  const chosen = {
    from: comparison?.from.key ?? lines[1]?.key,
    to: comparison?.to.key ?? lines[0]?.key,
  }
  return (
    <DeskPage title={history.title} intro="Nothing here is ever changed or removed.">
      <ArticleTabs articleId={articleId} here="history" />
      {comparison && <Compared comparison={comparison} history={history} putBackOf={putBackOf} />}
      <form action={path} className={styles.compare}>
        <DeskTable
          caption="Texts this article has had"
          rows={lines}
          keyOf={({ key }) => key}
          whenEmpty="There is nothing older."
          columns={[
            { title: 'Text', show: (line) => <Name line={line} /> },
            { title: 'By', show: ({ byName }) => byName },
            { title: 'Words', end: true, show: (line) => <Words line={line} /> },
            { title: 'When', show: ({ at }) => <Day date={at} short /> },
            ...(mayCompare
              ? (['from', 'to'] as const).map((name) => ({
                  title: name === 'from' ? 'From' : 'To',
                  show: (line: HistoryLine) => <Pick name={name} line={line} chosen={chosen[name]} />,
                }))
              : []),
          ]}
        />
        {mayCompare && (
          <p className={styles.press}>
            <Button look="plain">Compare the two</Button>
          </p>
        )}
      </form>
      <DeskPager firstPath={null} nextPath={olderThan && `${path}?before=${olderThan.toISOString()}`} />
      {history.mayRestore && (
        <ActionForm action={keep} submit="Keep the draft as it stands" look="plain">
          <TextField name="note" label="A note to find it by" maxLength={500} />
        </ActionForm>
      )}
    </DeskPage>
  )
}

function Name({ line }: { line: HistoryLine }) {
  return (
    <>
      {line.name}
      {line.isShown && ' (what readers have)'}
      <span className={styles.said}>
        {line.occasion}
        {line.note && `: ${line.note}`}
      </span>
    </>
  )
}

function Words({ line: { wordCount, wordsMore } }: { line: HistoryLine }) {
  if (!wordsMore) return wordCount
  return `${wordCount} (${wordsMore > 0 ? '+' : '−'}${Math.abs(wordsMore)})`
}

function Pick({ name, line, chosen }: { name: 'from' | 'to'; line: HistoryLine; chosen?: string }) {
  return (
    <input
      type="radio"
      name={name}
      value={line.key}
      defaultChecked={line.key === chosen}
      className={styles.pick}
      aria-label={`${name === 'from' ? 'From' : 'To'} ${line.name}, ${formatShortDay(line.at)}`}
    />
  )
}

function Compared({
  comparison: { from, to, diff, dates },
  history,
  putBackOf,
}: {
  comparison: Comparison
  history: History
  putBackOf: (key: string) => Action
}) {
  return (
    <section className={styles.compared} aria-labelledby="compared">
      <h2 id="compared" className={styles.title}>
        {from.name} of <Day date={from.at} short /> → {to.name} of <Day date={to.at} short />
      </h2>
      {dates.map((date) => (
        <p key={date.label} className={styles.said}>
          {date.label}: {date.from ? formatShortDay(date.from) : 'never'} →{' '}
          {date.to ? formatShortDay(date.to) : 'never'}
        </p>
      ))}
      <ContentDiff diff={diff} />
      {history.mayRestore && from.key !== 'draft' && (
        <ActionForm
          action={putBackOf(from.key)}
          submit={`Make ${from.name} of ${formatShortDay(from.at)} the draft again`}
          look="plain"
        >
          <input type="hidden" name="version" value={history.version} />
        </ActionForm>
      )}
    </section>
  )
}
