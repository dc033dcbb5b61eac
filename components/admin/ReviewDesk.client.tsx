'use client'

import { type ReactNode, useRef, useState } from 'react'
import { PassageComments } from '#components/admin/PassageComments.client.tsx'
import { findBlock } from '#components/admin/passages.ts'
import { ReviewClaims } from '#components/admin/ReviewClaims.tsx'
import { ReviewTalk } from '#components/admin/ReviewTalk.client.tsx'
import { useThreads } from '#components/admin/use-threads.client.tsx'
import { makeAnchor } from '#lib/comments/comment-anchor.ts'
import type { ReviewClaim } from '#lib/reviews/review-screen.views.ts'
import styles from './ReviewView.module.css'

/**
 * The text on the left, and on the right what is said about it, the sources behind it and the decision. A press on a
 * passage shows its sources; selected words can be commented on without entering the editor.
 */
export function ReviewDesk({
  articleId,
  texts,
  claims,
  claimsTitle,
  views,
  text,
  decision,
}: {
  articleId: string
  /** The words of each block, as comments count them; empty where the text is not shown as such. */
  texts: string[]
  claims: ReviewClaim[]
  claimsTitle: string
  views: ReactNode
  text: ReactNode
  decision: ReactNode
}) {
  const words = useRef<HTMLDivElement>(null)
  const [block, setBlock] = useState<number | null>(null)
  const talk = useThreads(articleId)
  const begin = ({ block: place, text: claim }: ReviewClaim) => {
    const start = (texts[place] ?? '').indexOf(claim)
    const whole = { block: place, start: 0, end: (texts[place] ?? '').length }
    return makeAnchor(texts, start < 0 ? whole : { block: place, start, end: start + claim.length })
  }
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {views}
        <PassageComments words={words} texts={texts} talk={talk}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: everything it shows stands in the list beside it. */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a text is pressed like one on paper. */}
          <div
            ref={words}
            className={styles.text}
            onClick={({ target }) => {
              const place =
                target instanceof Element && target.closest<HTMLElement>('[data-block]')?.dataset.block
              if (place) setBlock(Number(place))
            }}
          >
            {text}
          </div>
        </PassageComments>
      </div>
      <aside className={styles.side} aria-label="Comments, sources and decision">
        <ReviewTalk
          talk={talk}
          onShow={(place) =>
            words.current && findBlock(words.current, place)?.scrollIntoView({ block: 'center' })
          }
          texts={texts}
        />
        <ReviewClaims
          title={claimsTitle}
          claims={claims}
          here={block}
          onComment={texts.length > 0 ? (claim) => talk.begin(begin(claim) ?? { kind: 'article' }) : null}
        />
        {decision}
      </aside>
    </div>
  )
}
