import type { ReactNode } from 'react'
import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { ArticleTabs } from '#components/admin/ArticleTabs.tsx'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { ContentDiff } from '#components/admin/ContentDiff.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { Tabs } from '#components/admin/Tabs.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import { DocumentView } from '#components/article/DocumentView.tsx'
import { PeopleSymbols } from '#components/article/PeopleGrid.tsx'
import { planReading } from '#lib/articles/reading-plan.ts'
import type { FormState } from '#lib/form-state.ts'
import type { ReviewClaim, ReviewScreen } from '#lib/reviews/review-screen.views.ts'
import styles from './ReviewView.module.css'

type Action = (before: FormState, form: FormData) => Promise<FormState>

/** One of the three ways to look at what is to be signed. */
export type ReviewTab = 'changes' | 'whole' | 'readers'

/** What is to be signed, the sources behind it, and the signature. */
export function ReviewView({
  screen,
  tab,
  approve,
  giveBack,
  evidence,
}: {
  evidence: ReactNode
  screen: ReviewScreen
  tab: ReviewTab
  approve: Action
  giveBack: Action
}) {
  const { page, version, claims } = screen
  const path = `/admin/articles/${page.id}/review`
  const tabs = [
    { key: 'changes', label: screen.since ? `Changes since ${screen.since}` : 'Changes' },
    { key: 'whole', label: 'Whole article' },
    { key: 'readers', label: 'As readers see it' },
  ] as const
  return (
    <DeskPage title={page.title}>
      <ArticleTabs articleId={page.id} here="review" />
      {screen.submission?.note && <p className={styles.note}>“{screen.submission.note}”</p>}
      <div className={styles.columns}>
        <div className={styles.text}>
          <Tabs
            label="Views"
            tabs={tabs.map(({ key, label }) => ({ label, href: `${path}?view=${key}`, here: key === tab }))}
          />
          <Shown screen={screen} tab={tab} />
        </div>
        <aside className={styles.side} aria-label="Sources and decision">
          <h2 className={styles.title}>Cited claims and what their sources record</h2>
          {claims.length === 0 && <p>No sentence cites a source.</p>}
          {claims.map((claim) => (
            <Claim
              key={`${claim.text} ${claim.sources.map(({ ordinal }) => ordinal).join()}`}
              claim={claim}
            />
          ))}
          {evidence}
          <h2 className={styles.title}>Your decision on draft {version}</h2>
          {screen.refusal ? (
            <p>{screen.refusal}</p>
          ) : (
            <Decision screen={screen} approve={approve} giveBack={giveBack} />
          )}
        </aside>
      </div>
    </DeskPage>
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
  // The panel stands where readers have their margin notes.
  const plan = { ...planReading(page.body, page), margin: new Map() }
  return (
    <article>
      {tab === 'changes' && <p>Nobody has seen an earlier version, so all of it is new.</p>}
      <p>{page.standfirst}</p>
      <PeopleSymbols />
      <DocumentView
        document={page.body}
        reading={{ plan, helpLines: page.helpLines, pictures: page.pictures }}
      />
    </article>
  )
}

function Claim({ claim: { text, heading, sources } }: { claim: ReviewClaim }) {
  return (
    <section className={styles.claim} aria-label={text.slice(0, 80)}>
      {heading && <p className={styles.quiet}>{heading}</p>}
      <p className={styles.said}>{text}</p>
      {sources.map((source) => (
        <div key={source.ordinal}>
          <p>
            <b>{source.ordinal}.</b> {source.title}{' '}
            <span className={styles.quiet}>
              {source.kind}. {source.warning && 'Warning: '}
              {source.standing}.
            </span>
          </p>
          {source.findings.length === 0 && <p className={styles.quiet}>No finding is recorded.</p>}
          <ul className={styles.findings}>
            {source.findings.map(({ words, isInText }) => (
              <li key={words}>
                {isInText && <b>✓ In this sentence: </b>}
                {words}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Decision({
  screen: { version, shortHash, latestDueOn, lastDeclaration },
  approve,
  giveBack,
}: {
  screen: ReviewScreen
  approve: Action
  giveBack: Action
}) {
  return (
    <>
      <ActionForm action={approve} submit="Sign and approve">
        <input type="hidden" name="version" value={version} />
        <p className={styles.quiet}>
          You sign exactly this text, {shortHash}. Any change needs a new review.
        </p>
        <TextArea name="statement" label="What you checked, printed with the article" />
        <TextArea
          name="declaration"
          label="Your interests, printed with the article"
          defaultValue={lastDeclaration}
          rows={2}
        />
        <TextField
          name="nextReviewDueOn"
          type="date"
          label="Next review due"
          defaultValue={latestDueOn}
          max={latestDueOn}
        />
        <CheckField name="checked" label="I checked the figures against the sources listed." />
      </ActionForm>
      <details className={styles.back}>
        <summary>Return with comments</summary>
        <ActionForm action={giveBack} submit="Return" look="plain">
          <input type="hidden" name="version" value={version} />
          <TextArea name="comments" label="What has to change" />
        </ActionForm>
      </details>
    </>
  )
}
