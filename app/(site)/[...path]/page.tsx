import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { getSiteFrame } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

export default async function UnknownRoute({ params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params
  return answerWithout(`/${path.join('/')}`, await getSiteFrame())
}
