import { cache } from 'react'
import { db } from '#lib/platform/db.ts'

/** The time zone in which the desk speaks of hours, such as "Europe/London"; read once a request. */
export const getDeskZone = cache(async (): Promise<string> => {
  const settings = await db().siteSettings.findUnique({ where: { id: 1 }, select: { zone: true } })
  return settings?.zone ?? 'Europe/London'
})
