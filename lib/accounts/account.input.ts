import { z } from 'zod'
import { Role } from '#generated/prisma/enums.ts'
import { lineField, required } from '#lib/desk/fields.ts'

/** The sign-in form. Anything that is not a text counts as left empty; how long a text may be is judged later. */
export const signInInput = z.object({
  email: z.string().catch(''),
  password: z.string().catch(''),
})

/** A code of an app, or a recovery code. */
export const codeInput = z.object({ code: z.string('Enter the code.').min(1, 'Enter the code.').max(100) })

/** The address to which a link for a new password is to be sent. */
export const forgotInput = z.object({
  email: z.string('Enter your e-mail address.').min(1, 'Enter your e-mail address.').max(500),
})

/** A link that is used, with the password chosen. */
export const spendLinkInput = z.object({ token: z.string().max(200), password: z.string().max(2_000) })

/** Another password for oneself. */
export const changePasswordInput = z.object({
  presentPassword: z.string().min(1, 'Enter the password you have now.').max(2_000),
  newPassword: z.string().min(1, 'Enter the password you want.').max(2_000),
})

/** One's own name. */
export const ownNameInput = z.object({
  name: required(lineField(120), 'Give the name colleagues know you by.'),
})

/** One's own password, asked for once more. */
export const ownPasswordInput = z.object({ password: z.string().min(1, 'Enter your password.').max(2_000) })

/** A session to be ended. */
export const sessionInput = z.object({ session: z.uuid() })

/** Someone who is to be let in. */
export const inviteInput = z.object({
  email: required(lineField(500), 'Give the address the invitation goes to.'),
  name: required(lineField(120), 'Give the name colleagues know the person by.'),
  role: z.enum(Role, 'Choose what the person is to do.'),
})

/** A user that something is done to. */
export const userInput = z.object({ user: z.uuid() })

/** A user's place at the desk. */
export const roleInput = userInput.extend({ role: z.enum(Role, 'Choose a role.') })

/** The person readers meet. */
export const bylineInput = userInput.extend({
  person: z.union([z.literal(''), z.uuid()]).transform((id) => (id === '' ? null : id)),
})

/** The roles that need a second factor; none ticked is sent as nothing. */
export const factorRolesInput = z.object({
  role: z
    .union([z.enum(Role), z.array(z.enum(Role))])
    .optional()
    .transform((roles) => (roles === undefined ? [] : [roles].flat())),
})
