import type { BlockOf } from '#lib/document/document.ts'

/** How fast to act, in words: readers are never told by colour alone. */
export const careLevels: Record<BlockOf<'careCard'>['attrs']['level'], string> = {
  'non-urgent': 'Not urgent',
  urgent: 'Urgent',
  emergency: 'Emergency',
}
