import { z } from 'zod'

/** What a screen says after something was done on it whose form is gone. */
export const saidOfArticle = {
  submitted: 'It is in review. Its text stands still until the reviewer has decided.',
  recalled: 'It is yours again, as a draft.',
  published: 'Published. Readers have it now.',
  scheduled: 'Scheduled. Its text stands still until then.',
  moved: 'It has another time.',
  cancelled: 'The schedule is cancelled.',
  withdrawn: 'Withdrawn. Readers are told why, or sent where you said.',
  'withdrawal-scheduled': 'The withdrawal is scheduled.',
  restored: 'It is a draft again. Readers see it when it is published anew.',
  approved: 'Approved: exactly this text. An editor can publish it now.',
  returned: 'Returned. Whoever works on it is written to.',
  superseded: 'The correction is replaced. Readers see both.',
} as const

export type SaidOfArticle = keyof typeof saidOfArticle

const words = Object.keys(saidOfArticle).filter((key): key is SaidOfArticle => key in saidOfArticle)

/** How an address tells it, and of which version of the article it is true. */
export const saidQuery = {
  said: z.enum(words).nullable().catch(null),
  of: z.coerce.number().int().catch(0),
}
