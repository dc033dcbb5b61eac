'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import { EvidenceAnswerForm, labelAnswer } from '#components/admin/EvidenceAnswerForm.tsx'
import { useEditorContext } from '#components/editor/editor-context.client.tsx'
import { goBehindSentence, showMark } from '#components/editor/evidence/evidence-marks.ts'
import { useUnanswered } from '#components/editor/evidence/use-unanswered.client.tsx'
import type { EvidenceWatch } from '#lib/editor/evidence-watch.ts'
import type { EvidenceScreen, OpenPointView } from '#lib/evidence/evidence-screen.views.ts'
import { type EvidencePoint, messageOf } from '#lib/evidence/points.ts'
import type { FormAction } from '#lib/form-state.ts'
import styles from './PointList.module.css'

/** Rules that a source behind the sentence answers. */
const citable = new Set(['C1', 'C8', 'E1', 'E2', 'A3', 'N4'])

/** What the evidence check finds in the text as it stands, worst first, each with what can be done about it. */
export function PointList({ watch }: { watch: EvidenceWatch }) {
  const report = useSyncExternalStore(watch.report.subscribe, watch.report.get, () => null)
  const desk = useSyncExternalStore(watch.desk.subscribe, watch.desk.get, () => null)
  const points = useUnanswered(watch)
  const open = useSyncExternalStore(watch.open.subscribe, watch.open.get, () => null)
  if (!report || !desk) return <p className={styles.quiet}>Checking the text…</p>
  const { accepted } = desk.screen
  return (
    <>
      <ul>
        {points.map((point) => (
          <Point
            key={point.fingerprint}
            point={point}
            screen={desk.screen}
            watch={watch}
            isOpen={open === point.fingerprint}
          />
        ))}
      </ul>
      <details className={styles.more}>
        <summary>
          {report.passedCount} rules found nothing
          {accepted.length > 0 && `, ${accepted.length} points are answered for`}
        </summary>
        <ul>
          {accepted.map(({ point, answers }) => (
            <li key={point.fingerprint}>
              <strong>{point.ruleName}</strong>: {point.sentence ?? point.message}{' '}
              {answers.map(({ byName, reason }) => `${byName}: “${reason}”`).join(' ')}
            </li>
          ))}
          {desk.screen.passed.map(({ ruleId, name }) => (
            <li key={ruleId}>{name}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Point({
  point,
  screen,
  watch,
  isOpen,
}: {
  point: EvidencePoint
  screen: EvidenceScreen
  watch: EvidenceWatch
  isOpen: boolean
}) {
  const { fingerprint, ruleId, ruleName, severity, sentence, remedy } = point
  const { editor, openForm } = useEditorContext()
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  const inEditor = (act: typeof showMark) => {
    const shown = editor.get()
    return shown !== null && act(shown, fingerprint)
  }
  const known = [...screen.blocks, ...screen.asks].find((one) => one.fingerprint === fingerprint)
  const isInText = point.place.kind === 'text' && point.place.path.startsWith('content[')
  return (
    <li
      ref={line}
      className={severity === 'blocks' ? styles.blocks : styles.asks}
      aria-current={isOpen || undefined}
    >
      <p>
        <strong>{ruleName}</strong>
        <span className={styles.spoken}>
          {severity === 'blocks' ? ', blocks publication' : ', wants an answer'}
        </span>
      </p>
      <p className={styles.message}>
        {sentence && <q className={styles.words}>{shorten(sentence)}</q>} {messageOf(point)} {remedy}
      </p>
      <p className={styles.actions}>
        {isInText && (
          <button type="button" onClick={() => inEditor(showMark)}>
            Show in the text
          </button>
        )}
        {isInText && citable.has(ruleId) && (
          <button
            type="button"
            onClick={() => inEditor(goBehindSentence) && openForm.set({ name: 'citation', position: null })}
          >
            Cite
          </button>
        )}
      </p>
      {known?.answer && <Answer point={known} contentHash={screen.contentHash} watch={watch} />}
      {known?.refusal && <p className={styles.message}>{known.refusal}</p>}
    </li>
  )
}

function Answer({
  point,
  contentHash,
  watch,
}: {
  point: OpenPointView
  contentHash: string
  watch: EvidenceWatch
}) {
  // What is answered is the point, in the text as the server has it by now.
  const answer: FormAction = async (before, form) => {
    await watch.read()
    form.set('contentHash', watch.desk.get()?.screen.contentHash ?? contentHash)
    const state = await watch.answer(before, form)
    await watch.read()
    return state
  }
  return (
    <details className={styles.answer}>
      <summary>{labelAnswer(point)}</summary>
      <EvidenceAnswerForm point={point} contentHash={contentHash} answer={answer} />
    </details>
  )
}

function shorten(sentence: string): string {
  return sentence.length <= 140 ? sentence : `${sentence.slice(0, 139).replace(/\s+\S*$/, '')} …`
}
