import { z } from 'zod'
import { ReferenceKind, ReferenceStatus } from '#generated/prisma/enums.ts'

/** Orders of the library's list, in the words of its menu. */
export const referenceOrders = {
  added: 'Newest in the library',
  year: 'Newest by year',
  title: 'Title, A to Z',
  used: 'Most used',
} as const

/** What the library's list is asked for by its address. What makes no sense counts as not said. */
export const referenceListInput = z.object({
  q: z.string().max(200).catch('').default(''),
  kind: z.enum(ReferenceKind).optional().catch(undefined),
  status: z.enum(ReferenceStatus).optional().catch(undefined),
  use: z.enum(['used', 'unused']).optional().catch(undefined),
  attention: z.enum(['yes', 'notice', 'dead']).optional().catch(undefined),
  sort: z.enum(['added', 'year', 'title', 'used']).catch('added').default('added'),
  from: z.coerce.number().int().min(0).max(100_000).catch(0).default(0),
})

export type ReferenceListWish = z.infer<typeof referenceListInput>

/** The address of the list with these wishes; what is not said is left out. */
export function referenceListPath(wish: Partial<ReferenceListWish>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(wish)) {
    if (value && !(name === 'sort' && value === 'added')) query.set(name, String(value))
  }
  return query.size > 0 ? `/admin/sources?${query}` : '/admin/sources'
}
