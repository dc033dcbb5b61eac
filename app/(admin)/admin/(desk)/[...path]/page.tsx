import { notFound } from 'next/navigation'
import { requireUser } from '#lib/platform/session.ts'

/** Any other address of the desk: whoever is signed in learns that there is nothing, anybody else only where to sign in. */
export default async function NothingHerePage() {
  await requireUser()
  notFound()
}
