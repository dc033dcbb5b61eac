import type { CorrectionView } from '#lib/articles/article.views.ts'
import { element, tag, toXmlDocument } from '#lib/feeds/xml.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'

/** The corrections log as RSS 2.0, in the given order; every correction keeps its number and its address. */
export function toCorrectionsRss(corrections: CorrectionView[], frame: SiteFrame, origin: string): string {
  const url = (path: string) => new URL(path, origin).href
  const self = { href: url(readerPaths.correctionsRss()), rel: 'self', type: 'application/rss+xml' }
  return toXmlDocument(
    element(
      'rss',
      { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
      tag(
        'channel',
        tag('title', `${frame.name}: corrections`),
        tag('link', url(readerPaths.corrections())),
        tag('description', `What ${frame.name} got wrong, and what stands in its place.`),
        tag('language', frame.locale),
        element('atom:link', self),
        corrections.map((correction) =>
          tag(
            'item',
            tag('title', describeCorrection(correction)),
            tag('link', url(correction.articlePath)),
            element('guid', { isPermaLink: 'true' }, url(readerPaths.correction(correction.id))),
            tag('pubDate', correction.correctedAt.toUTCString()),
            tag(
              'description',
              `It said: “${correction.was}” It now says: “${correction.isNow}” ${correction.reason}`,
            ),
          ),
        ),
      ),
    ),
  )
}

const severities = {
  clarification: 'Clarified',
  correction: 'Corrected',
  safety: 'Corrected for safety',
} as const

function describeCorrection(correction: CorrectionView): string {
  const later = correction.superseded ? ' (corrected again since)' : ''
  return `${severities[correction.severity]}: ${correction.articleTitle}${later}`
}
