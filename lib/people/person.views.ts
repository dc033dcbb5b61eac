import type { ArticleCard } from '#lib/articles/article.views.ts'

/** A person as named beside an article. */
export type PersonCredit = {
  id: string
  slug: string
  /** "/people/slug" */
  path: string
  name: string
  honorificSuffix: string | null
  jobTitle: string
  fictional: boolean
  /** The newest declaration of interests; null when none is on file. */
  declaration: { declaredOn: Date; hasInterest: boolean; statement: string } | null
}

/** A profile page. */
export type PersonPage = PersonCredit & {
  bio: string
  credentials: { name: string; recognisedBy: string; verifiedOn: Date | null }[]
  createdAt: Date
  updatedAt: Date
  written: ArticleCard[]
  reviewed: ArticleCard[]
}

/** The name with its letters, as a byline prints it: "Sample Reviewer, MD (fictional)". */
export function formatPersonName(
  person: Pick<PersonCredit, 'name' | 'honorificSuffix' | 'fictional'>,
): string {
  const name = person.honorificSuffix ? `${person.name}, ${person.honorificSuffix}` : person.name
  return person.fictional ? `${name} (fictional)` : name
}

/** A licence or degree as the desk edits it. */
export type DeskCredential = {
  id: string
  name: string
  recognisedBy: string
  verifiedOn: Date | null
  expiresOn: Date | null
  isExpired: boolean
}

/** A person as the desk edits them; declarations newest first. */
export type DeskPerson = {
  id: string
  version: number
  slug: string
  name: string
  honorificSuffix: string | null
  jobTitle: string
  bio: string
  fictional: boolean
  credentials: DeskCredential[]
  declarations: { id: string; declaredOn: Date; hasInterest: boolean; statement: string }[]
  declarationDue: boolean
  /** The account that signs in as this person. */
  user: { id: string; name: string } | null
}

/** A person in the desk's list. */
export type DeskPersonLine = Pick<
  DeskPerson,
  'id' | 'name' | 'honorificSuffix' | 'jobTitle' | 'fictional' | 'declarationDue'
> & {
  hasExpiredLicence: boolean
  userName: string | null
}
