import { beforeAll, describe, expect, test } from 'vitest'
import { doc, p } from '#lib/document/builders.ts'
import { checkEvidence } from '#lib/evidence/check.ts'
import { getEvidenceSubject } from '#lib/evidence/evidence-subject.queries.ts'
import { houseWords } from '#lib/evidence/word-lists.ts'
import { removeWordEntry, restoreHouseWords, saveWordEntry } from '#lib/word-lists/word-list.commands.ts'
import { findFormFault, wordEntryInput, wordListsSchema } from '#lib/word-lists/word-list.input.ts'
import { getHouseWords } from '#lib/word-lists/word-list.queries.ts'
import { settings } from '#prisma/seed/settings.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole, granted, makeDraft } from '#tests/factories.ts'

const { db } = await testDatabase()
beforeAll(async () => {
  await db.siteSettings.create({ data: settings })
})

const version = async () => (await getHouseWords(db)).edition?.number ?? 0
const entry = (word: string) => ({ words: [word], say: 'what it is', except: [] })
const add = async (word: string, telling: { except?: string[]; version?: number } = {}) =>
  saveWordEntry(
    db,
    { list: 'core', id: '', version: await version(), ...entry(word), ...telling },
    asRole('editor'),
  )

describe('word lists', () => {
  test('without a change they are those that come with the rules, and the rule set has no other name', async () => {
    expect(await getHouseWords(db)).toBe(houseWords)
    expect(wordListsSchema.parse(houseWords.lists)).toEqual(houseWords.lists)
    const forms = Object.values(houseWords.lists).flatMap((list) =>
      list.flatMap(({ words, except }) => [...words, ...except]),
    )
    expect(forms.flatMap((form) => findFormFault(form) ?? [])).toEqual([])
  })

  test('a change is an edition: the check uses it, and the report says so', async () => {
    const { slug } = await makeDraft(db, {
      body: doc(p('It is a giant leap. He took the giant leap year.')),
    })
    const look = async () => {
      const subject = await getEvidenceSubject(db, slug, new Date('2026-11-24'))
      if (!subject) throw new Error('It is gone.')
      const { findings, ruleSet } = checkEvidence(subject)
      return { ruleSet, words: findings.filter(({ ruleId }) => ruleId === 'L1').map(({ quote }) => quote) }
    }
    expect(await look()).toEqual({ ruleSet: '1.2', words: [] })
    const { version: number } = granted(await add('giant leap/leaps', { except: ['giant leap year'] }))
    expect(await look()).toEqual({
      ruleSet: `1.2, word lists ${number} of 23 Nov 2026`,
      words: ['giant leap'],
    })
    const target = { list: 'core', id: 'giant leap/leaps', version: number } as const
    granted(await removeWordEntry(db, target, asRole('admin')))
    expect((await look()).words).toEqual([])
    const rows = await db.auditEntry.findMany({ where: { action: 'word-list.edit' }, orderBy: { id: 'asc' } })
    expect(rows.at(-1)?.detail).toMatchObject({
      list: 'core',
      was: { words: ['giant leap/leaps'] },
      isNow: null,
    })
  })

  test('whoever saves on an older edition is told, and two at once never both win', async () => {
    const before = await version()
    const both = await Promise.all([
      add('first word', { version: before }),
      add('other word', { version: before }),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await add('third word', { version: before })).toMatchObject({ refusal: { kind: 'stale-version' } })
  })

  test('the same words twice, an entry that is gone, and an author are refused; the same again is no edition', async () => {
    expect(await add('Holy  Grail'.replace('  ', ' '))).toMatchObject({ refusal: { field: 'words' } })
    const target = { list: 'soft', id: 'never there', version: await version() } as const
    expect(await removeWordEntry(db, target, asRole('editor'))).toMatchObject({
      refusal: { kind: 'not-found' },
    })
    expect(await restoreHouseWords(db, { version: 0 }, asRole('author'))).toMatchObject({
      refusal: { kind: 'role-may-not' },
    })
    const restored = granted(await restoreHouseWords(db, { version: await version() }, asRole('editor')))
    expect((await getHouseWords(db)).lists).toEqual(houseWords.lists)
    expect(granted(await restoreHouseWords(db, restored, asRole('editor')))).toEqual(restored)
  })

  test('an edition is never changed', async () => {
    await expect(db.wordListEdition.updateMany({ data: { byName: 'Nobody' } })).rejects.toThrow()
  })
})

test.each([
  'cure.*',
  '(a|b)+',
  'wonder[a-z]',
  'a\\b',
  '^start',
  'x{1,9}',
  '*',
  'a*',
  '(only)',
  '(two words) here',
  'half (open',
  'a/',
  'in*between',
  '*both*',
  'x',
])('“%s” is no form', (form) => {
  expect(findFormFault(form)).toEqual(expect.any(String))
})

test.each([
  'cutting-edge',
  'push/pushes the boundaries',
  'shed (new) light',
  '*opathy',
  'we’ll',
  '50 % more',
])('“%s” is a form', (form) => {
  expect(findFormFault(form)).toBeNull()
})

test('too many forms and too long ones are sent back with a sentence', () => {
  const of = (words: string) =>
    wordEntryInput.safeParse({ list: 'core', version: '0', words, say: 'x', except: '' }).error?.issues[0]
      ?.message
  expect(of(Array.from({ length: 21 }, (_, at) => `word ${at} here`).join('\n'))).toBe(
    '20 lines are the most.',
  )
  expect(of('word '.repeat(100))).toBe('A line has at most 300 characters.')
  expect(of('')).toBe('Write the words, one form a line.')
})
