import { Declaration } from '#components/site/Declaration.tsx'
import { formatPersonName, type PersonCredit } from '#lib/people/person.views.ts'
import styles from './PeopleList.module.css'

/** Everyone named on the publication, each with what they do and declare. */
export function PeopleList({ people }: { people: PersonCredit[] }) {
  return (
    <ul className={styles.people}>
      {people.map((person) => (
        <li key={person.id} className={styles.person}>
          <h2 className={styles.name}>
            <a href={person.path}>{formatPersonName(person)}</a>
          </h2>
          <div className={styles.about}>
            <p>{person.jobTitle}</p>
            <p className={styles.interests}>
              <Declaration declaration={person.declaration} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
