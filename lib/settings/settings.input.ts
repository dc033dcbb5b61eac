import { z } from 'zod'
import { lineField, required, textField } from '#lib/desk/fields.ts'
import { decideAccent, describeAccentRefusal, type Scheme } from '#lib/settings/theme-colours.ts'

/** A colour of the publication's own, readable on everything it stands on; null for Bedside's green. */
function accentField(scheme: Scheme) {
  return lineField(20).transform((typed, context) => {
    const colour = typed.toLowerCase()
    if (colour === '') return null
    if (!/^#[0-9a-f]{6}$/.test(colour)) {
      context.addIssue({ code: 'custom', message: 'Write the colour as # and six digits, such as #0b5a4e.' })
      return z.NEVER
    }
    const decided = decideAccent(colour, scheme)
    if (decided.ok) return decided.value
    context.addIssue({ code: 'custom', message: describeAccentRefusal(decided.refusal) })
    return z.NEVER
  })
}

/** A language as BCP 47 writes it: "en-gb" becomes "en-GB". */
const localeField = lineField(35).transform((typed, context) => {
  try {
    const [locale] = Intl.getCanonicalLocales(typed)
    if (locale) return locale
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  context.addIssue({ code: 'custom', message: 'Write the language as en-GB, en-US or de-AT.' })
  return z.NEVER
})

function isZone(zone: string): boolean {
  return zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone)
}

/** What an admin sets of the publication. */
export const settingsInputSchema = z.object({
  version: z.coerce.number().int().min(0).default(0),
  name: required(lineField(60), 'The publication needs a name.'),
  tagline: required(lineField(140), 'Say in one line what the publication is.'),
  description: required(lineField(400), 'Say in a sentence or two what readers find here.'),
  contactEmail: lineField(254).pipe(z.email('Write the address at which readers reach you.')),
  contactNote: textField(600).transform((note) => note || null),
  region: lineField(2)
    .transform((region) => region.toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{2}$/, 'Write the region as two letters, such as GB.')),
  locale: localeField,
  zone: lineField(60).refine(isZone, 'Choose a time zone such as Europe/London.'),
  accentLight: accentField('light'),
  accentDark: accentField('dark'),
  logoMediaId: z
    .union([z.literal(''), z.uuid('Choose a picture of the library.')])
    .default('')
    .transform((id) => id || null),
})

export type SettingsInput = z.infer<typeof settingsInputSchema>
