import { Unavailable } from '#components/site/Answers.tsx'
import { Head } from '#components/site/Head.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { toHiddenHead } from '#lib/social/site-heads.ts'

/** The page the shelf keeps for the hours without a database: it reads nothing, so it can always be made. */
export default function UnavailableRoute() {
  return (
    <>
      <Head tags={toHiddenHead('Back soon', { name: 'Bedside' })} />
      <ShelfDirectives keys={[]} />
      <Unavailable />
    </>
  )
}
