import type { BannerLevel } from '#generated/prisma/enums.ts'
import type { Picture } from '#lib/media/picture.ts'
import type { TopicLink } from '#lib/topics/topic.views.ts'

/** What every reader page shows around its own content. */
export type SiteFrame = {
  name: string
  tagline: string
  description: string
  contactEmail: string
  /** Postal address and the like; one paragraph a line. */
  contactNote: string | null
  region: string
  /** BCP 47, such as "en-GB". */
  locale: string
  banner: SiteBanner | null
  demonstration: boolean
  navigation: TopicLink[]
  policies: { path: string; title: string }[]
  logo: Picture | null
  /** The style sheet with the publication's own colours; null when it has Bedside's. */
  themePath: string | null
}

/** What is announced above every page. */
export type SiteBanner = { text: string; level: BannerLevel }

/** The banner as the desk sets it. */
export type DeskBanner = {
  version: number
  /** What is shown now, or was last. */
  text: string
  level: BannerLevel
  /** Null while it is not shown. */
  shownSince: Date | null
  setByName: string | null
  /** The time zone of the desk. */
  zone: string
}

/** The settings as the desk edits them; every value as its field shows it. */
export type DeskSettings = { version: number; values: Record<SettingsField, string> }

/** What of the settings has a field. */
export type SettingsField =
  | 'name'
  | 'tagline'
  | 'description'
  | 'contactEmail'
  | 'contactNote'
  | 'region'
  | 'locale'
  | 'zone'
  | 'accentLight'
  | 'accentDark'
  | 'logoMediaId'
