import type { EvidenceReport } from '#lib/evidence/check.ts'
import type { EvidenceFinding, Severity } from '#lib/evidence/evidence.ts'

const headings: Record<Severity, string> = {
  blocks: 'Blocks publication',
  asks: 'Asks for an answer',
  informs: 'For information',
}

/** The report as lines for a terminal: what blocks first, then what asks, then what informs. */
export function formatEvidenceReport(name: string, report: EvidenceReport): string[] {
  const parts = (['blocks', 'asks', 'informs'] as const).flatMap((severity) => {
    const findings = report.findings.filter((one) => one.severity === severity)
    return findings.length === 0
      ? []
      : ['', `${headings[severity]} (${findings.length})`, ...findings.map(line)]
  })
  return [`${name}: ${describeCounts(report)}`, ...parts]
}

/** One sentence: how many findings of each weight, and with which rules. Never that an article is true. */
export function describeCounts({ findings, passed, ruleSet }: EvidenceReport): string {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  return `${count('blocks')} block, ${count('asks')} ask, ${count('informs')} inform; ${passed.length} rules found nothing (rule set ${ruleSet}).`
}

function line({ ruleId, place, message }: EvidenceFinding): string {
  const where = place.kind === 'text' ? place.path : place.part
  return `  ${ruleId}  ${where.padEnd(18)} ${message}`
}

/** The report in the shape of SARIF 2.1.0, for tools that read it. Source: OASIS SARIF v2.1.0, sections 3.13, 3.27. */
export function toSarif(reports: { name: string; report: EvidenceReport }[]) {
  const levels = { blocks: 'error', asks: 'warning', informs: 'note' } as const
  return {
    version: '2.1.0',
    runs: reports.map(({ name, report }) => ({
      tool: { driver: { name: 'Bedside evidence check', version: report.ruleSet } },
      results: report.findings.map((one) => ({
        ruleId: one.ruleId,
        level: levels[one.severity],
        message: { text: one.message },
        locations: [
          {
            physicalLocation: { artifactLocation: { uri: name } },
            logicalLocations: [
              { fullyQualifiedName: one.place.kind === 'text' ? one.place.path : one.place.part },
            ],
          },
        ],
        partialFingerprints: { 'bedside/v1': one.fingerprint },
      })),
    })),
  }
}
