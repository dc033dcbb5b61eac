import type { ReactNode } from 'react'
import { Day } from '#components/ui/Day.tsx'
import type { ReviewState } from '#lib/articles/article.views.ts'
import { formatPersonName, type PersonCredit } from '#lib/people/person.views.ts'
import styles from './Byline.module.css'

/** Who wrote the article, and who reviewed it or that nobody has. */
export function Byline({ authors, review }: { authors: PersonCredit[]; review: ReviewState }) {
  return (
    <div className={styles.people}>
      {authors.map((author) => (
        <Credit key={author.id} person={author} before="By " about={author.jobTitle} />
      ))}
      <Review review={review} />
    </div>
  )
}

function Review({ review }: { review: ReviewState }) {
  if (review.kind === 'not-reviewed') {
    return (
      <div className={styles.person}>
        <div>
          <p className={styles.name}>Not yet medically reviewed</p>
          <p className={styles.about}>No reviewer has signed any version of this article</p>
        </div>
      </div>
    )
  }
  const { reviewer } = review
  if (review.kind === 'changed-since-review') {
    const about = (
      <>
        Version {review.reviewedRevisionNumber} was reviewed on <Day date={review.reviewedAt} />; the text has
        changed since
      </>
    )
    return <Credit person={reviewer} before="Earlier version reviewed by " about={about} />
  }
  const interests = reviewer.declaration?.hasInterest
    ? 'declared interests on profile'
    : 'no conflicts declared'
  return (
    <Credit
      person={reviewer}
      before={
        <>
          <span className={styles.tick} aria-hidden="true">
            ✓{' '}
          </span>
          Reviewed by{' '}
        </>
      }
      about={reviewer.declaration ? `${reviewer.jobTitle} · ${interests}` : reviewer.jobTitle}
    />
  )
}

function Credit({ person, before, about }: { person: PersonCredit; before: ReactNode; about: ReactNode }) {
  return (
    <div className={styles.person}>
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(person.name)}
      </span>
      <div>
        <p className={styles.name}>
          {before}
          <a href={person.path}>{formatPersonName(person)}</a>
        </p>
        <p className={styles.about}>{about}</p>
      </div>
    </div>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
