import { CardGrid } from '#components/article/CardGrid.tsx'
import { Declaration } from '#components/site/Declaration.tsx'
import { PageHeader } from '#components/site/PageHeader.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { ArticleCard } from '#lib/articles/article.views.ts'
import { formatPersonName, type PersonPage } from '#lib/people/person.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './PersonView.module.css'

/** A profile: who the person is, what stands behind the name, what they wrote and reviewed. */
export function PersonView({ person }: { person: PersonPage }) {
  const crumbs = [
    { name: 'Home', path: readerPaths.home() },
    { name: 'Authors and reviewers', path: readerPaths.people() },
  ]
  return (
    <>
      <PageHeader title={formatPersonName(person)} standfirst={person.jobTitle} crumbs={crumbs} />
      <p className={styles.bio}>{person.bio}</p>
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt>Credentials</dt>
          {person.credentials.map((credential) => (
            <dd key={credential.name}>
              {credential.name}, {credential.recognisedBy}.{' '}
              {credential.verifiedOn ? (
                <>
                  Verified <Day date={credential.verifiedOn} short />.
                </>
              ) : (
                'Not verified.'
              )}
            </dd>
          ))}
          {person.credentials.length === 0 && <dd>None on file.</dd>}
        </div>
        <div className={styles.fact}>
          <dt>Interests</dt>
          <dd>
            <Declaration declaration={person.declaration} />
          </dd>
        </div>
      </dl>
      <Works title="Written" cards={person.written} />
      <Works title="Medically reviewed" cards={person.reviewed} />
    </>
  )
}

function Works({ title, cards }: { title: string; cards: ArticleCard[] }) {
  if (cards.length === 0) return null
  return (
    <section className={styles.works}>
      <h2>{title}</h2>
      <CardGrid cards={cards} heading="h3" />
    </section>
  )
}
