import { DocumentView } from '#components/article/DocumentView.tsx'
import { PageHeader } from '#components/site/PageHeader.tsx'
import { Day } from '#components/ui/Day.tsx'
import { planReading } from '#lib/articles/reading-plan.ts'
import type { PolicyPageView } from '#lib/policies/policy.views.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import styles from './PolicyView.module.css'

/** A page about the publication itself. */
export function PolicyView({ policy }: { policy: PolicyPageView }) {
  const plan = planReading(policy.body, { sources: [], glossary: [] })
  return (
    <>
      <PageHeader
        title={policy.title}
        standfirst={policy.standfirst}
        crumbs={[{ name: 'Home', path: readerPaths.home() }]}
      />
      <DocumentView document={policy.body} reading={{ plan, helpLines: [], pictures: [] }} />
      <p className={styles.updated}>
        Last changed <Day date={policy.updatedAt} />.
      </p>
    </>
  )
}
