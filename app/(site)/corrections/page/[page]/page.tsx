import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { showCorrections } from '#app/(site)/corrections/show-corrections.tsx'
import { parsePageNumber } from '#lib/publication/page-number.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'

export const dynamic = 'force-dynamic'

export default async function CorrectionsPageRoute({ params }: { params: Promise<{ page: string }> }) {
  const { page } = await params
  const number = parsePageNumber(page)
  return number ? showCorrections(number) : answerWithout(`/corrections/page/${page}`, await getSiteFrame())
}
