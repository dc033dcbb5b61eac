import { expect, test } from 'vitest'
import { movePolicy, savePolicy } from '#lib/policies/policy.commands.ts'
import { policyInputSchema } from '#lib/policies/policy.input.ts'
import { getDeskPolicy, listDeskPolicies } from '#lib/policies/policy.queries.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole, granted, keysAnnounced } from '#tests/factories.ts'

const { db } = await testDatabase()
const admin = asRole('admin')
const typed = { title: 'Funding', standfirst: 'Who pays.', body: '## Who pays\r\n\r\nNobody _yet_.' }
const read = (telling: Record<string, string> = {}) => policyInputSchema.parse({ ...typed, ...telling })

test('a page is added, changed and renamed; only what the footer shows touches every page', async () => {
  granted(await savePolicy(db, read(), admin))
  granted(
    await savePolicy(db, read({ key: 'funding', version: '1', slug: 'funding', body: 'Changed.' }), admin),
  )
  granted(await savePolicy(db, read({ key: 'funding', version: '2', slug: 'who-pays' }), admin))
  const [added, changed, renamed] = await keysAnnounced(db)
  expect(added).toContain('site')
  expect(changed).toEqual(['path:/about/funding', 'policy:funding'])
  expect(renamed).toEqual(expect.arrayContaining(['site', 'policy:funding', 'policy:who-pays']))
  expect(await getDeskPolicy('who-pays')).toMatchObject({ version: 3, text: '## Who pays\n\nNobody _yet_.' })
  expect(await db.redirect.count({ where: { fromPath: '/about/funding', toPath: '/about/who-pays' } })).toBe(
    1,
  )
  granted(await savePolicy(db, read({ key: 'who-pays', version: '3', slug: 'money' }), admin))
  expect((await keysAnnounced(db)).at(-1)).toContain('path:/about/funding')
})

test('pages change places in the footer', async () => {
  for (const title of ['First', 'Second']) granted(await savePolicy(db, read({ title }), admin))
  granted(await movePolicy(db, { key: 'second', way: 'up' }, admin))
  const order = (await listDeskPolicies()).map(({ slug }) => slug)
  expect(order.indexOf('second')).toBeLessThan(order.indexOf('first'))
})

test('a stale save, an address that is taken and an editor are refused', async () => {
  granted(await savePolicy(db, read({ title: 'Late' }), admin))
  const late = { key: 'late', slug: 'late', title: 'Late', version: '1' }
  granted(await savePolicy(db, read({ ...late, standfirst: 'Theirs' }), admin))
  expect(await savePolicy(db, read(late), admin)).toMatchObject({
    refusal: { kind: 'stale-version', version: 2, present: { standfirst: 'Theirs' } },
  })
  expect(await savePolicy(db, read({ title: 'Late' }), admin)).toMatchObject({ refusal: { field: 'slug' } })
  expect(await savePolicy(db, read({ title: 'New' }), asRole('editor'))).toMatchObject({ ok: false })
})

test('says at which line a text is wrong', () => {
  const refused = policyInputSchema.safeParse({ ...typed, body: 'Words\n\n# Too high' })
  expect(refused.error?.issues[0]?.message).toBe('Line 3: a heading begins with ## or ###.')
})
