import type { EvidenceScreen } from '#lib/evidence/evidence-screen.views.ts'
import type { EvidenceSubject } from '#lib/evidence/subject.ts'

/** Everything the check looks at besides the text itself: it holds while the text names the same things. */
export type EvidenceFacts = Omit<EvidenceSubject, 'content'>

/** What an editor needs to check a text while it is written, and what was answered so far. */
export type EvidenceDesk = { facts: EvidenceFacts; screen: EvidenceScreen }
