import type { Role } from '#generated/prisma/enums.ts'

/** The roles in the words of the desk. */
export const roleWords: Record<Role, string> = {
  author: 'Author',
  editor: 'Editor',
  medical_reviewer: 'Medical reviewer',
  admin: 'Administrator',
}
