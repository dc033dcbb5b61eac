import { z } from 'zod'
import { textField } from '#lib/desk/fields.ts'

/** The form that says that findings were compared with their source. */
export const comparisonInput = z.object({
  referenceId: z.uuid(),
  version: z.coerce.number().int(),
  words: textField(500),
})
