/** A message in the outbox. */
export type OutboxLine = {
  id: string
  to: string
  subject: string
  text: string
  createdAt: Date
  sentAt: Date | null
  attempts: number
  lastError: string | null
}
