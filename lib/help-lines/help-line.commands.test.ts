import { expect, test } from 'vitest'
import { retireHelpLine, saveHelpLine, verifyHelpLine } from '#lib/help-lines/help-line.commands.ts'
import { type HelpLineInput, helpLineInputSchema } from '#lib/help-lines/help-line.input.ts'
import { getDeskHelpLine, listDeskHelpLines } from '#lib/help-lines/help-line.queries.ts'
import { isVerificationStale } from '#lib/help-lines/verification.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole, granted, keysAnnounced, onMonday } from '#tests/factories.ts'

const { db } = await testDatabase()
const editor = asRole('editor')

const typed = {
  name: 'Sample Listeners',
  phone: '116 123',
  regions: 'GB, IE',
  hours: 'Day and night',
  concerns: ['suicide', 'self-harm'],
  url: 'https://listeners.example/',
  verifiedOn: '2026-01-05',
}
const input: HelpLineInput = helpLineInputSchema.parse(typed)

test('a form is read as it is meant; its short name is made from the name', () => {
  expect(input).toMatchObject({ slug: 'sample-listeners', regions: ['GB', 'IE'], id: null, note: '' })
  expect(helpLineInputSchema.parse({ ...typed, concerns: 'suicide' }).concerns).toEqual(['suicide'])
})

test.each([
  ['regions', 'Britain', /two capital letters/],
  ['concerns', [], /Tick/],
  ['concerns', ['sport'], /Tick/],
  ['url', 'javascript:alert(1)', /whole address/],
  ['verifiedOn', '', /day/],
  ['verifiedOn', '2026-13-40', /2026-11-24/],
  ['phone', '  ', /number/],
] as const)('refuses %s %j', (field, value, sentence) => {
  const [issue] = helpLineInputSchema.safeParse({ ...typed, [field]: value }).error?.issues ?? []
  expect(issue?.path[0]).toBe(field)
  expect(issue?.message).toMatch(sentence)
})

test('a line is added, verified today, retired and brought back; each time every article is made anew', async () => {
  const { id } = granted(await saveHelpLine(db, input, editor))
  expect(await getDeskHelpLine(id, onMonday.at)).toMatchObject({ isStale: true, version: 1 })
  granted(await verifyHelpLine(db, { id, version: 1 }, editor))
  expect(await getDeskHelpLine(id, onMonday.at)).toMatchObject({
    isStale: false,
    verifiedOn: new Date('2026-11-23T00:00:00Z'),
  })
  granted(await retireHelpLine(db, { id, version: 2, retired: true }, editor))
  expect((await listDeskHelpLines('116', onMonday.at))[0]?.retiredAt).toEqual(onMonday.at)
  granted(await retireHelpLine(db, { id, version: 3, retired: false }, editor))
  granted(await saveHelpLine(db, { ...input, id, version: 4, phone: '116 124' }, editor))
  expect(await getDeskHelpLine(id, onMonday.at)).toMatchObject({ phone: '116 124', version: 5 })
  expect(await keysAnnounced(db)).toEqual(Array(5).fill(['help-lines']))
  const audit = await db.auditEntry.findMany({ orderBy: { id: 'asc' } })
  expect(audit.map(({ action }) => action.replace('help-line.', ''))).toEqual([
    'add',
    'verify',
    'retire',
    'bring-back',
    'edit',
  ])
})

test('a stale save, a stranger and a taken short name are refused', async () => {
  const other = { ...input, slug: 'other' }
  const { id } = granted(await saveHelpLine(db, other, editor))
  granted(await saveHelpLine(db, { ...other, id, version: 1, phone: '1' }, editor))
  expect(await saveHelpLine(db, { ...other, id, version: 1 }, editor)).toMatchObject({
    refusal: { kind: 'stale-version', version: 2, present: { phone: '1', concerns: 'suicide, self-harm' } },
  })
  expect(await saveHelpLine(db, other, editor)).toMatchObject({ refusal: { kind: 'field', field: 'slug' } })
  expect(await saveHelpLine(db, other, asRole('author'))).toMatchObject({ refusal: { kind: 'role-may-not' } })
})

test.each([
  ['2026-05-24', false],
  ['2026-05-23', true],
  ['2025-01-01', true],
])('a number verified on %s is to be verified again on 23 November: %s', (day, stale) => {
  expect(isVerificationStale(new Date(`${day}T00:00:00Z`), onMonday.at)).toBe(stale)
})
