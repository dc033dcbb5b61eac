import { Gone, Moved, NotFound } from '#components/site/Answers.tsx'
import { Head } from '#components/site/Head.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { getWithdrawnArticle } from '#lib/articles/article.queries.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { getRedirect } from '#lib/redirects/redirect.queries.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { toHiddenHead } from '#lib/social/site-heads.ts'

/**
 * The answer of an address that has no page: where it went (308), that it was withdrawn and why (410), or that
 * nothing was ever there (404). The status is for the shelf to send; the words are whole without it.
 *
 * @param articleSlug given when the address is an article's, which may have been withdrawn
 */
export async function answerWithout(path: string, frame: SiteFrame, articleSlug?: string) {
  const [location, withdrawn] = await Promise.all([
    getRedirect(path),
    articleSlug === undefined ? null : getWithdrawnArticle(articleSlug),
  ])
  const keys = [publicationKeys.site(), publicationKeys.path(path)]
  if (location) {
    return (
      <SitePage frame={frame}>
        <Head tags={toHiddenHead('Moved', frame)} />
        <ShelfDirectives keys={keys} status={308} location={location} />
        <Moved location={location} />
      </SitePage>
    )
  }
  return (
    <SitePage frame={frame}>
      <Head tags={toHiddenHead(withdrawn ? 'Withdrawn' : 'No page here', frame)} />
      <ShelfDirectives keys={keys} status={withdrawn ? 410 : 404} />
      {withdrawn ? <Gone article={withdrawn} /> : <NotFound />}
    </SitePage>
  )
}
