import { z } from 'zod'

/** The sign-in form. Anything that is not a text counts as left empty; how long a text may be is judged later. */
export const signInInput = z.object({
  email: z.string().catch(''),
  password: z.string().catch(''),
})
