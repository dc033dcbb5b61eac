import { z } from 'zod'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .catch('')
  .default('')
const line = z.string().trim().max(200).catch('').default('')

/** What the audit log is narrowed to; lives in the address. What makes no sense there is left out. */
export const auditFilterSchema = z.object({
  q: line,
  who: line,
  action: line,
  subject: line,
  from: day,
  to: day,
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .catch('')
    .default(''),
  check: line,
})

export type AuditFilter = z.infer<typeof auditFilterSchema>

/** The address of the log so narrowed, from the entry before this one on. */
export function auditPath(filter: AuditFilter, before: string | null): string {
  const query = new URLSearchParams()
  for (const name of ['q', 'who', 'action', 'subject', 'from', 'to'] as const) {
    if (filter[name]) query.set(name, filter[name])
  }
  if (before) query.set('before', before)
  return query.size === 0 ? '/admin/audit' : `/admin/audit?${query}`
}
