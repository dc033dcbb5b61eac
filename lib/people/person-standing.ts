/** A declaration older than this is to be made anew, in months. */
export const declarationMonths = 12

/** Whether a licence has run out by a day. */
export function isExpired(expiresOn: Date | null, today: Date): boolean {
  return expiresOn !== null && expiresOn.getTime() < today.getTime()
}

/** Whether a person's interests must be declared anew: never declared, or more than twelve months ago. */
export function isDeclarationDue(declaredOn: Date | null, today: Date): boolean {
  if (declaredOn === null) return true
  const due = new Date(declaredOn)
  due.setUTCMonth(due.getUTCMonth() + declarationMonths)
  return due.getTime() < today.getTime()
}
