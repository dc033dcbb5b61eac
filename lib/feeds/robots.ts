import { readerPaths } from '#lib/publication/reader-paths.ts'

/**
 * Agents that fetch a page because a person shared it. They are named, so that a rule added later against crawlers
 * cannot take previews away by accident. Source: the platforms' own documentation, see the preview tests.
 */
export const previewAgents = [
  'facebookexternalhit',
  'Facebot',
  'Twitterbot',
  'LinkedInBot',
  'WhatsApp',
  'Slackbot-LinkExpanding',
  'Slack-ImgProxy',
  'Discordbot',
  'TelegramBot',
  'Mastodon',
  'Bluesky Cardyb',
  'SkypeUriPreview',
  'redditbot',
  'Pinterestbot',
] as const

/** What no robot needs: the desk, the machinery, and forms. */
const closedPaths = ['/admin', '/api/', '/report/']

/** The site's robots.txt: readers' pages are open to all, the desk to none. Source: RFC 9309. */
export function toRobots(origin: string): string {
  const rules = ['Allow: /', ...closedPaths.map((path) => `Disallow: ${path}`)]
  const groups = [
    [...previewAgents.map((agent) => `User-agent: ${agent}`), ...rules],
    ['User-agent: *', ...rules],
    [readerPaths.sitemap(), readerPaths.newsSitemap()].map(
      (path) => `Sitemap: ${new URL(path, origin).href}`,
    ),
  ]
  return `${groups.map((group) => group.join('\n')).join('\n\n')}\n`
}
