import { z } from 'zod'
import { textField } from '#lib/desk/fields.ts'
import { toCanonicalPath } from '#lib/publication/canonical-path.ts'

/** A path of this site in its one spelling; a whole address of this site is cut down to its path. */
function pathField(missing: string) {
  return textField(2_000).transform((typed, context) => {
    const path = toCanonicalPath(
      /^https?:\/\//i.test(typed) && URL.canParse(typed) ? new URL(typed).pathname : typed,
    )
    if (path !== null) return path
    context.addIssue({ code: 'custom', message: missing })
    return z.NEVER
  })
}

/** An old address, and where it is to lead. */
export const redirectInputSchema = z.object({
  from: pathField('Write the old address as it stands after the site’s name, such as /blog/sleep.'),
  to: pathField('Write where it leads, such as /articles/sleep.'),
})

/** The redirect that is to be removed. */
export const removedRedirectSchema = z.object({ from: z.string().startsWith('/').max(2_000) })

export type RedirectInput = z.infer<typeof redirectInputSchema>
