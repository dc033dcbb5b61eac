import { Day } from '#components/ui/Day.tsx'
import type { PersonCredit } from '#lib/people/person.views.ts'

/** The newest declaration of interests with its day; its absence is said too. */
export function Declaration({ declaration }: Pick<PersonCredit, 'declaration'>) {
  if (!declaration) return 'No declaration of interests on file.'
  return (
    <>
      {declaration.statement} Declared <Day date={declaration.declaredOn} short />.
    </>
  )
}
