import { showCorrections } from '#app/(site)/corrections/show-corrections.tsx'

export const dynamic = 'force-dynamic'

export default function CorrectionsRoute() {
  return showCorrections(1)
}
