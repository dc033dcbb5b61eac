import { Gone, Moved, NotFound } from '#components/site/Answers.tsx'
import { Head } from '#components/site/Head.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { getWithdrawnArticle } from '#lib/articles/article.queries.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { getRedirect } from '#lib/redirects/redirect.queries.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { toHiddenHead } from '#lib/social/site-heads.ts'

/**
 * The answer of an address that has no page: where it went (308), that it was withdrawn and why (410), or that
 * nothing was ever there (404). The status is for the shelf to send; the words are whole without it.
 *
 * @param articleSlug given when the address is an article's, which may have been withdrawn
 * @param below what the address has behind the article's, such as "/check": it moved along
 */
export async function answerWithout(path: string, frame: SiteFrame, articleSlug?: string, below = '') {
  const [moved, withdrawn] = await Promise.all([
    getRedirect(path),
    articleSlug === undefined ? null : getWithdrawnArticle(articleSlug),
  ])
  const keys = [publicationKeys.site(), publicationKeys.path(path)]
  if (moved) {
    const location = isArticlePath(moved) ? moved + below : moved
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

function isArticlePath(path: string): boolean {
  return path.startsWith(readerPaths.article(''))
}
