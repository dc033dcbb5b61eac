import { formatShortDay } from '#lib/dates.ts'
import type { EvidenceFinding, Rule } from '#lib/evidence/evidence.ts'
import { fingerprintOf } from '#lib/evidence/fingerprint.ts'
import { listPassages } from '#lib/evidence/passages.ts'
import { rules } from '#lib/evidence/rule-registry.ts'
import type { EvidenceSubject } from '#lib/evidence/subject.ts'

/** The edition of all rules together: told on the report, beside the day. */
export const ruleSetVersion = '1.2'

/** What the check found. It says that rules were applied, never that an article is true. */
export type EvidenceReport = {
  ruleSet: string
  /** In the order of the registry, and within a rule in reading order. */
  findings: EvidenceFinding[]
  /** The rules that found nothing. */
  passed: { ruleId: string; name: string }[]
}

/** Applies every rule to an article. Deterministic and offline: no clock, no network, no model. */
export function checkEvidence(subject: EvidenceSubject, applied: readonly Rule[] = rules): EvidenceReport {
  const one = { subject, passages: listPassages(subject.content) }
  const findings = applied.flatMap((rule) => rule.check(one).map((hit) => toFinding(rule, hit)))
  const broken = new Set(findings.map(({ ruleId }) => ruleId))
  const passed = applied.filter(({ id }) => !broken.has(id)).map(({ id, name }) => ({ ruleId: id, name }))
  return { ruleSet: nameRuleSet(subject), findings, passed }
}

/** "1.0", or "1.0, word lists 3 of 24 Nov 2026" where the house keeps lists of its own: then the same text may get another answer. */
function nameRuleSet({ houseWords }: EvidenceSubject): string {
  const edition = houseWords?.edition
  return edition
    ? `${ruleSetVersion}, word lists ${edition.number} of ${formatShortDay(edition.on)}`
    : ruleSetVersion
}

function toFinding(rule: Rule, hit: ReturnType<Rule['check']>[number]): EvidenceFinding {
  return {
    severity: rule.severity,
    ...hit,
    ruleId: rule.id,
    ruleVersion: rule.version,
    ruleName: rule.name,
    grave: rule.grave ?? false,
    remedy: rule.remedy,
    fingerprint: fingerprintOf(rule.id, hit.subject),
  }
}
