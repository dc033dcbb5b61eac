import { beforeEach, expect, test } from 'vitest'
import { setBanner } from '#lib/settings/banner.commands.ts'
import { bannerInputSchema } from '#lib/settings/banner.input.ts'
import { saveSettings } from '#lib/settings/settings.commands.ts'
import { type SettingsInput, settingsInputSchema } from '#lib/settings/settings.input.ts'
import { getDeskBanner, getDeskSettings } from '#lib/settings/settings.queries.ts'
import { getSiteFrame, getThemeCss } from '#lib/settings/site.queries.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole, granted, keysAnnounced, onMonday } from '#tests/factories.ts'

const { db } = await testDatabase()
const admin = asRole('admin')

const typed = {
  version: '1',
  name: 'Bedside',
  tagline: 'Health writing you can check',
  description: 'Articles on health.',
  contactEmail: 'editors@bedside.example',
  contactNote: '1 Sample Street\r\nSampleton',
  region: 'gb',
  locale: 'en-gb',
  zone: 'Europe/London',
  accentLight: '#1D3F8A',
  accentDark: '',
  logoMediaId: '',
}
const input: SettingsInput = settingsInputSchema.parse(typed)

beforeEach(async () => {
  await db.siteSettings.deleteMany()
  const { version: _, ...row } = input
  await db.siteSettings.create({ data: { ...row, accentLight: null } })
})

test('settings are read as they are meant', () => {
  expect(input).toMatchObject({
    region: 'GB',
    locale: 'en-GB',
    accentLight: '#1d3f8a',
    accentDark: null,
    logoMediaId: null,
    contactNote: '1 Sample Street\nSampleton',
  })
})

test.each([
  ['accentLight', '#f5a623', /contrast of only .* nearest colour that passes is #/],
  ['accentDark', '#123456', /contrast of only/],
  ['accentDark', 'green', /# and six digits/],
  ['locale', 'english please', /en-GB/],
  ['region', 'Britain', /too long/],
  ['region', 'G1', /two letters/],
  ['zone', 'Mars/Olympus', /time zone/],
  ['contactEmail', 'nobody', /address/],
  ['name', ' ', /name/],
] as const)('refuses "%s: %s" with a sentence', (field, value, sentence) => {
  const parsed = settingsInputSchema.safeParse({ ...typed, [field]: value })
  expect(parsed.error?.issues.map(({ path, message }) => ({ path, message }))).toEqual([
    { path: [field], message: expect.stringMatching(sentence) },
  ])
})

test('a save makes every page anew, the style sheet and the page for bad hours first', async () => {
  granted(await saveSettings(db, input, admin))
  const { themePath, contactNote } = await getSiteFrame()
  expect(contactNote).toBe('1 Sample Street\nSampleton')
  expect((await keysAnnounced(db)).at(-1)).toEqual([`path:${themePath}`, 'path:/unavailable', 'site'])
  const hash = /([0-9a-f]{16})\.css$/.exec(`${themePath}`)?.[1] ?? ''
  expect(await getThemeCss(hash)).toContain('--accent:#1d3f8a')
  expect(await getThemeCss('0123456789abcdef')).toBeNull()
})

test('a stale save, a stranger and a picture that is gone are refused', async () => {
  granted(await saveSettings(db, input, admin))
  expect(await saveSettings(db, { ...input, name: 'Late' }, admin)).toMatchObject({
    refusal: { kind: 'stale-version', version: 2, present: { name: 'Bedside', accentLight: '#1d3f8a' } },
  })
  expect(await saveSettings(db, input, asRole('editor'))).toMatchObject({ refusal: { kind: 'role-may-not' } })
  const gone = { ...input, version: 2, logoMediaId: '6f1f7a52-0d1d-4a52-8f4e-0f7c6c2a5b11' }
  expect(await saveSettings(db, gone, admin)).toMatchObject({ refusal: { field: 'logoMediaId' } })
  expect((await getDeskSettings()).values.name).toBe('Bedside')
})

const banner = { version: 1, text: 'Batch 7 is recalled.', level: 'urgent', shown: 'on' } as const

test('the banner goes up and down; who, since when, and its words are kept', async () => {
  granted(await setBanner(db, banner, asRole('editor')))
  expect((await getSiteFrame()).banner).toEqual({ text: 'Batch 7 is recalled.', level: 'urgent' })
  expect((await keysAnnounced(db)).at(-1)).toEqual(['path:/unavailable', 'site'])
  const later = asRole('editor', new Date('2026-11-23T10:00:00Z'))
  granted(await setBanner(db, { ...banner, version: 2, text: 'Batches 7 and 8.' }, later))
  expect(await getDeskBanner()).toMatchObject({ shownSince: onMonday.at, setByName: 'A test', version: 3 })
  granted(await setBanner(db, { ...banner, version: 3, text: 'Batches 7 and 8.', shown: 'off' }, later))
  expect((await getSiteFrame()).banner).toBeNull()
  expect(await getDeskBanner()).toMatchObject({ shownSince: null, text: 'Batches 7 and 8.', level: 'urgent' })
})

test('a banner set meanwhile, one without words, and an author are refused', async () => {
  granted(await setBanner(db, banner, admin))
  expect(await setBanner(db, { ...banner, text: 'Mine' }, admin)).toMatchObject({
    refusal: { kind: 'stale-version', version: 2, present: { text: 'Batch 7 is recalled.' } },
  })
  expect(await setBanner(db, { ...banner, version: 2 }, asRole('author'))).toMatchObject({ ok: false })
  expect(bannerInputSchema.safeParse({ ...banner, text: ' ' }).error?.issues[0]?.path).toEqual(['text'])
})
