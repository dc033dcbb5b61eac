import { z } from 'zod'
import {
  boxField,
  dayField,
  lineField,
  required,
  savedRowFields,
  slugField,
  textField,
  withSlugFrom,
} from '#lib/desk/fields.ts'

/** What the desk saves of a person. */
export const personInputSchema = z
  .object({
    ...savedRowFields,
    name: required(lineField(120), 'Write the name as a byline prints it.'),
    honorificSuffix: lineField(40).transform((letters) => letters || null),
    jobTitle: required(lineField(160), 'Say in one line what the person does.'),
    bio: required(textField(2_000), 'Write a few sentences about the person.'),
    slug: slugField,
    fictional: boxField,
  })
  .transform(withSlugFrom('name'))

export type PersonInput = z.infer<typeof personInputSchema>

const ofPerson = { personId: z.uuid(), version: z.coerce.number().int().min(0).default(0) }

/** A licence or degree; `id` is null for a new one. The licence's number is asked for nowhere. */
export const credentialInputSchema = z.object({
  ...ofPerson,
  id: savedRowFields.id,
  name: required(lineField(160), 'Write the licence or degree.'),
  recognisedBy: required(lineField(160), 'Write who recognises it.'),
  verifiedOn: dayField,
  expiresOn: dayField,
})

/** A licence or degree that is to go. */
export const removedCredentialSchema = z.object({ ...ofPerson, id: z.uuid() })

/** A declaration of interests as of a day; never changed, only followed by another. */
export const declarationInputSchema = z.object({
  ...ofPerson,
  declaredOn: dayField.refine((day) => day !== null, 'Write the day it was declared.'),
  hasInterest: z
    .enum(['yes', 'no'], 'Choose whether there are interests.')
    .transform((word) => word === 'yes'),
  statement: required(textField(2_000), 'Write what was declared, also when it is “None declared.”'),
})

export type CredentialInput = z.infer<typeof credentialInputSchema>
export type DeclarationInput = z.infer<typeof declarationInputSchema>
