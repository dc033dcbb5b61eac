import type { ReactNode } from 'react'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { FindingForm } from '#components/admin/FindingForm.client.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { SourceAddress } from '#components/admin/SourceAddress.tsx'
import { SourceForm } from '#components/admin/SourceForm.client.tsx'
import { SourceLedger } from '#components/admin/SourceLedger.tsx'
import { SourceNotices } from '#components/admin/SourceNotices.tsx'
import { SourceStanding } from '#components/admin/SourceStanding.tsx'
import { SourceStatusForm } from '#components/admin/SourceStatusForm.client.tsx'
import { SourceUses } from '#components/admin/SourceUses.tsx'
import { SourceEntry } from '#components/article/SourceEntry.tsx'
import { toIsoDay } from '#lib/dates.ts'
import type { FormState } from '#lib/form-state.ts'
import type { DeskReference, UseOfReference } from '#lib/references/reference.views.ts'
import { toFieldValues } from '#lib/references/source-form.ts'
import type { SourceWatch } from '#lib/source-watch/notice.views.ts'
import styles from './SourceView.module.css'

type Action = (before: FormState, form: FormData) => Promise<FormState>

/** What is being changed on the screen of a source; null when it is only looked at. A finding is named by its id. */
export type SourceTask = 'facts' | 'standing' | 'new-finding' | { findingId: string } | null

type Props = {
  source: DeskReference
  uses: UseOfReference[]
  hiddenDrafts: number
  task: SourceTask
  watch: SourceWatch
  actions: {
    edit: Action
    noteStatus: Action
    saveFinding: Action
    stepFinding: Action
    /** Null for who may not. */
    compare: Action | null
  }
}

/** One source: how readers see it, the figures taken from it, and where it is used. */
export function SourceView({ source, uses, hiddenDrafts, task, watch, actions }: Props) {
  const path = `/admin/sources/${source.id}`
  const cancel = <a href={path}>Cancel</a>
  return (
    <DeskPage
      title={source.title || 'A source without a title'}
      actions={task === null && <LinkButton href={`${path}?edit=facts#facts`}>Edit the facts</LinkButton>}
    >
      <p className={styles.above}>
        <a href="/admin/sources">Sources</a> / {source.key}
      </p>
      {source.missing.length > 0 && (
        <p className={styles.incomplete}>
          <strong>Incomplete.</strong> {source.missing.map(({ sentence }) => sentence).join(' ')}
        </p>
      )}
      {task === 'facts' && (
        <Part id="facts" title="Facts">
          <SourceForm
            action={actions.edit}
            submit="Save the facts"
            values={toFieldValues(source)}
            hidden={{ referenceId: source.id, version: source.version }}
            landmark={source.landmark}
            beside={cancel}
          />
        </Part>
      )}
      <div className={styles.columns}>
        <div>
          <Part id="printed" title="As readers see it">
            <div className={styles.printed}>
              <SourceEntry
                source={{
                  ...source,
                  ordinal: 1,
                  accessedOn: source.accessedOn === null ? null : new Date(source.accessedOn),
                }}
                backTo={[]}
              />
            </div>
          </Part>
          <Part id="ledger" title="Findings">
            <SourceLedger source={source} path={path} step={actions.stepFinding} busy={task !== null} />
            {(task === 'new-finding' || isFinding(task)) && (
              <div id="finding" className={styles.task}>
                <h3>{isFinding(task) ? 'Edit a finding' : 'A new finding'}</h3>
                <FindingForm
                  action={actions.saveFinding}
                  referenceId={source.id}
                  version={source.version}
                  finding={
                    isFinding(task) ? (source.findings.find(({ id }) => id === task.findingId) ?? null) : null
                  }
                  beside={cancel}
                />
              </div>
            )}
          </Part>
          <Part id="uses" title="Where it is used">
            <SourceUses uses={uses} hiddenDrafts={hiddenDrafts} />
          </Part>
        </div>
        <aside aria-label="How it stands">
          <Part id="standing" title="How it stands">
            {task === 'standing' ? (
              <SourceStatusForm
                action={actions.noteStatus}
                source={{
                  id: source.id,
                  version: source.version,
                  status: source.status,
                  checkedOn: source.statusCheckedOn ? toIsoDay(source.statusCheckedOn) : '',
                  note: source.statusNote ?? '',
                  supersededBy: source.supersededBy?.key ?? '',
                }}
                beside={cancel}
              />
            ) : (
              <SourceStanding source={source} editPath={`${path}?edit=standing#standing`} />
            )}
          </Part>
          <Part id="notices" title="Notices">
            <SourceNotices source={source} watch={watch} compare={actions.compare} />
          </Part>
          <Part id="address" title="Its address">
            <SourceAddress link={watch.link} />
          </Part>
        </aside>
      </div>
    </DeskPage>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.part}>
      <h2 id={`${id}-title`} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  )
}

function isFinding(task: SourceTask): task is { findingId: string } {
  return typeof task === 'object' && task !== null
}
