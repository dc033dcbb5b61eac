/** One entry of the audit log, for people. */
export type AuditLine = {
  id: string
  at: Date
  who: string
  /** What was done, in words. */
  sentence: string
  action: string
  subject: string
  /** Where the subject is in the desk; null where it has no screen. */
  path: string | null
  /** The rest of what was written down, as one line; empty when there is nothing. */
  detail: string
}

/** Whether the chain holds: how many entries were checked, and the first that does not follow from the one before. */
export type AuditCheck = { count: number; brokenAt: string | null; lastHash: string }
