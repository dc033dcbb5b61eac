import type { EvidenceFinding, Place, Severity } from '#lib/evidence/evidence.ts'
import { fingerprintOf } from '#lib/evidence/fingerprint.ts'

/** All that a rule found about one sentence: what a person answers as one thing. */
export type EvidencePoint = {
  fingerprint: string
  ruleId: string
  ruleVersion: number
  ruleName: string
  /** The gravest of its findings. */
  severity: Severity
  grave: boolean
  /** The sentence or value it is about; with the rule it is the point's identity. */
  subject: string
  /** The words of the article it is about; null when it is about the article as a whole. */
  sentence: string | null
  /** What is wrong, without repeats. */
  messages: string[]
  remedy: string
  /** Where it was found first. */
  place: Place
}

const weight: Record<Severity, number> = { blocks: 2, asks: 1, informs: 0 }

/** Findings with one fingerprint are one point, where the first of them stood. */
export function toPoints(findings: readonly EvidenceFinding[]): EvidencePoint[] {
  const points = new Map<string, EvidencePoint>()
  for (const { fingerprint, message, severity, ...finding } of findings) {
    const known = points.get(fingerprint)
    if (!known) {
      const { ruleId, ruleVersion, ruleName, grave, remedy, place, subject } = finding
      const told = { ruleId, ruleVersion, ruleName, grave, remedy, place, subject }
      const sentence = sentenceOf(finding)
      points.set(fingerprint, { fingerprint, ...told, severity, sentence, messages: [message] })
      continue
    }
    if (weight[severity] > weight[known.severity]) known.severity = severity
    if (!known.messages.includes(message)) known.messages.push(message)
  }
  return [...points.values()]
}

/** A rule about a source names the source as its subject; the words are then those it marked. */
function sentenceOf({ place, subject, quote }: Pick<EvidenceFinding, 'place' | 'subject' | 'quote'>) {
  if (place.kind === 'part') return null
  // Rules that count each word of a sentence as a point of its own name the word behind the sentence.
  const sentence = subject.replace(/ › [^›]*$/, '')
  return sentence.includes(quote) ? sentence : quote
}

/** What a point says, in one line. */
export function messageOf({ messages }: Pick<EvidencePoint, 'messages'>): string {
  return messages.join(' ')
}

/**
 * What publishing itself settles: its day, the card that is made after it, the note of what changed, and the word on
 * which it goes out (a review of exactly this text, a change small enough for none, or an editor's kept reason).
 */
export type PublishingPart = 'day' | 'card' | 'note' | 'word'

const settledByPublishing = new Map<string, PublishingPart>([
  [fingerprintOf('D1', 'no dates'), 'day'],
  [fingerprintOf('M3', 'no card'), 'card'],
  [fingerprintOf('D3', 'changed figures'), 'note'],
  [fingerprintOf('D3', 'changed sources'), 'note'],
  [fingerprintOf('D3', 'changed figures,sources'), 'note'],
  [fingerprintOf('R2', 'no review'), 'word'],
])

/** The part of publishing that settles a point; null when somebody must answer it. */
export function partOfPublishing({ fingerprint }: Pick<EvidencePoint, 'fingerprint'>): PublishingPart | null {
  return settledByPublishing.get(fingerprint) ?? null
}
