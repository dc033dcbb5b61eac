import { checkEvidence } from '#lib/evidence/check.ts'
import type { EvidenceFinding, Severity } from '#lib/evidence/evidence.ts'
import { listPassages, type Passage } from '#lib/evidence/passages.ts'
import { type EvidencePoint, toPoints } from '#lib/evidence/points.ts'
import type { EvidenceSubject } from '#lib/evidence/subject.ts'

/** Words of the body that a point is about, counted as an editor can count them while the text goes on changing. */
export type PointMark = {
  fingerprint: string
  severity: Severity
  /** Which of the body's lines of text (paragraphs, headings, points, cells) that are not empty. */
  line: number
  /** UTF-16 units of that line. */
  start: number
  end: number
  /** The words themselves: where others stand there by now, nothing is marked. */
  quote: string
  /** Where the sentence ends, that a source can be cited behind it. */
  sentenceEnd: number
}

/** What the rules find in a text while it is written. */
export type LiveReport = { points: EvidencePoint[]; marks: PointMark[]; passedCount: number }

/** Checks a text that is being written, and says where in it each point is. Deterministic as the check itself. */
export function checkLive(subject: EvidenceSubject): LiveReport {
  const { findings, passed } = checkEvidence(subject)
  const body = listPassages(subject.content).filter(({ path }) => path.startsWith('content['))
  const lines = new Map(body.map((passage, line) => [passage.path, { passage, line }]))
  const marks = findings.flatMap((finding) => {
    const found = finding.place.kind === 'text' ? lines.get(finding.place.path) : undefined
    return found ? toMark(finding, found.passage, found.line) : []
  })
  return { points: toPoints(findings), marks, passedCount: passed.length }
}

function toMark(
  { place, fingerprint, severity, quote }: EvidenceFinding,
  passage: Passage,
  line: number,
): PointMark[] {
  if (place.kind !== 'text' || quote === '') return []
  const { start, end } = place
  const sentence = passage.sentences.find((one) => one.start <= start && start < one.end)
  return [{ fingerprint, severity, line, start, end, quote, sentenceEnd: sentence?.end ?? end }]
}
