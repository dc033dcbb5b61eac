import type { TopicLink } from '#lib/topics/topic.views.ts'

/** What every reader page shows around its own content. */
export type SiteFrame = {
  name: string
  tagline: string
  description: string
  contactEmail: string
  region: string
  /** BCP 47, such as "en-GB". */
  locale: string
  banner: string | null
  demonstration: boolean
  navigation: TopicLink[]
  policies: { path: string; title: string }[]
}
