import type { ReactNode } from 'react'
import { ArticleTabs } from '#components/admin/ArticleTabs.tsx'
import { ContentDiff } from '#components/admin/ContentDiff.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { ReviewDecision } from '#components/admin/ReviewDecision.client.tsx'
import { ReviewDesk } from '#components/admin/ReviewDesk.client.tsx'
import { ReviewText } from '#components/admin/ReviewText.tsx'
import { Tabs } from '#components/admin/Tabs.tsx'
import { Day } from '#components/ui/Day.tsx'
import { listBlockTexts } from '#lib/comments/block-text.ts'
import type { FormAction } from '#lib/form-state.ts'
import type { ReviewClaim, ReviewScreen } from '#lib/reviews/review-screen.views.ts'
import styles from './ReviewView.module.css'

/** One of the three ways to look at what is to be signed. */
export type ReviewTab = 'changes' | 'whole' | 'readers'

/** What is to be signed, the sources behind it, what was said about it, and the signature. */
export function ReviewView({
  screen,
  tab,
  said,
  approve,
  giveBack,
  evidence,
}: {
  screen: ReviewScreen
  tab: ReviewTab
  /** What the evidence check says about the text. */
  evidence: ReactNode
  said: ReactNode
  approve: FormAction
  giveBack: FormAction
}) {
  const { page, refusal } = screen
  return (
    <DeskPage
      title={page.title}
      actions={!refusal && <LinkButton href="#decision">Your decision</LinkButton>}
    >
      <ArticleTabs articleId={page.id} here="review" />
      {said}
      <Submission screen={screen} />
      <ReviewDesk
        articleId={page.id}
        texts={tab === 'readers' ? [] : listBlockTexts(page.body)}
        claims={listShownClaims(screen, tab)}
        claimsTitle={
          tab === 'changes' && screen.diff ? 'Sources behind what changed' : 'Sources behind the text'
        }
        views={<Views screen={screen} tab={tab} />}
        text={<Shown screen={screen} tab={tab} />}
        decision={
          <>
            {evidence}
            <section aria-labelledby="decision" className={styles.decision}>
              <h2 id="decision" className={styles.title}>
                Your decision on draft {screen.version}
              </h2>
              {refusal ? (
                <p>{refusal}</p>
              ) : (
                <ReviewDecision screen={screen} approve={approve} giveBack={giveBack} />
              )}
            </section>
          </>
        }
      />
    </DeskPage>
  )
}

function Submission({ screen: { submission } }: { screen: ReviewScreen }) {
  if (!submission) return null
  return (
    <p className={styles.note}>
      With {submission.reviewerName ?? 'whichever reviewer takes it up'} since{' '}
      <Day date={submission.at} short />.
      {submission.note && <span className={styles.words}> “{submission.note}”</span>}
    </p>
  )
}

function Views({ screen: { page, since }, tab }: { screen: ReviewScreen; tab: ReviewTab }) {
  const tabs = [
    { key: 'changes', label: since ? `Changes since ${since}` : 'Changes' },
    { key: 'whole', label: 'Whole article' },
    { key: 'readers', label: 'As readers see it' },
  ] as const
  return (
    <Tabs
      label="Views"
      tabs={tabs.map(({ key, label }) => ({
        label,
        href: `/admin/articles/${page.id}/review?view=${key}`,
        here: key === tab,
      }))}
    />
  )
}

function Shown({ screen: { page, diff }, tab }: { screen: ReviewScreen; tab: ReviewTab }) {
  if (tab === 'readers') {
    return (
      <iframe
        title="The article as readers would see it"
        src={`/admin/articles/${page.id}/preview?framed`}
        sandbox="allow-same-origin"
        className={styles.frame}
      />
    )
  }
  if (tab === 'changes' && diff) return <ContentDiff diff={diff} onlyChanges />
  return (
    <>
      {tab === 'changes' && (
        <p className={styles.note}>Nobody has seen an earlier version, so all of it is new.</p>
      )}
      <ReviewText page={page} />
    </>
  )
}

/** Beside the changes stand the sources of what changed; beside the whole text, all of them. */
function listShownClaims({ claims, diff }: ReviewScreen, tab: ReviewTab): ReviewClaim[] {
  if (tab !== 'changes' || !diff) return claims
  const changed = diff.blocks.filter(({ fate, moved }) => fate !== 'same' || moved).map(({ after }) => after)
  return claims.filter(({ block }) => changed.includes(block))
}
