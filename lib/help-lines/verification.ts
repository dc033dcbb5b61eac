/** So long a number counts as verified, in months. */
export const verifiedMonths = 6

/** Whether a number verified on a day must be verified again. */
export function isVerificationStale(verifiedOn: Date, today: Date): boolean {
  const due = new Date(verifiedOn)
  due.setUTCMonth(due.getUTCMonth() + verifiedMonths)
  return due.getTime() <= today.getTime()
}
