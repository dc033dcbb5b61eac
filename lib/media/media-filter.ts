import { z } from 'zod'

/** What of the library a list shows. */
export const mediaShows = ['all', 'unused', 'no-alt', 'no-licence', 'making', 'failed', 'replaced'] as const
/** In what order. */
export const mediaSorts = ['newest', 'oldest', 'name', 'largest'] as const

/** The words for what is shown. */
export const showNames: Record<(typeof mediaShows)[number], string> = {
  all: 'All pictures',
  unused: 'Used nowhere',
  'no-alt': 'Without alt text',
  'no-licence': 'Without a licence',
  making: 'Still being made',
  failed: 'Failed',
  replaced: 'Replaced',
}

/** The words for the orders. */
export const sortNames: Record<(typeof mediaSorts)[number], string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'By file name',
  largest: 'Largest first',
}

/** The filter in an address; what is not understood there counts as not said. */
export const mediaFilterSchema = z.object({
  q: z.string().trim().max(200).catch(''),
  show: z.enum(mediaShows).catch('all'),
  sort: z.enum(mediaSorts).catch('newest'),
  from: z.coerce.number().int().min(0).max(1_000_000).catch(0),
})

export type MediaFilter = z.infer<typeof mediaFilterSchema>

/** The address of a filtered list. */
export function mediaPath({ q, show, sort, from }: MediaFilter): string {
  const query = new URLSearchParams({
    ...(q && { q }),
    ...(show !== 'all' && { show }),
    ...(sort !== 'newest' && { sort }),
    ...(from > 0 && { from: String(from) }),
  })
  return query.size > 0 ? `/admin/media?${query}` : '/admin/media'
}
