import { answerWithout } from '#app/(site)/_answers/answer-without.tsx'
import { CorrectionsLog } from '#components/article/CorrectionsLog.tsx'
import { ListPage } from '#components/site/ListPage.tsx'
import { Pagination } from '#components/site/Pagination.tsx'
import { listCorrections } from '#lib/corrections/correction.queries.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { getSiteFrame, getSiteOrigin } from '#lib/settings/site.queries.ts'

/** One page of the log of corrections, or the answer that there is no such page. */
export async function showCorrections(page: number) {
  const [frame, log] = await Promise.all([getSiteFrame(), listCorrections(page)])
  if (!log) return answerWithout(readerPaths.corrections(page), frame)
  return (
    <ListPage
      frame={frame}
      origin={getSiteOrigin()}
      title="Corrections"
      description="Every mistake that readers saw, what it said, what it says now, and why. Nothing is ever removed from this list."
      path={readerPaths.corrections(page)}
      keys={[publicationKeys.site(), publicationKeys.corrections()]}
    >
      <CorrectionsLog corrections={log.corrections} />
      <Pagination page={log.page} pageCount={log.pageCount} toPath={readerPaths.corrections} />
    </ListPage>
  )
}
