import { expect, test } from 'vitest'
import { answerSave } from '#lib/desk/save.ts'
import { refuse, succeed } from '#lib/result.ts'

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

test('a stale save keeps what was typed, shows what is there, and knows the present version', () => {
  const form = formOf({ version: '1', term: 'Mine', definition: 'The same\r\nlines', slug: 'a' })
  const stale = refuse({
    kind: 'stale-version' as const,
    version: 3,
    present: { term: 'Theirs', definition: 'The same\nlines', slug: '' },
  })
  expect(answerSave(form, stale, 'Saved.')).toMatchObject({
    kind: 'refused',
    fields: { term: 'Saved now: Theirs', slug: 'Saved now: nothing.' },
    typed: { version: '3', term: 'Mine', slug: 'a' },
  })
})

test('boxes ticked under one name are compared all together', () => {
  const form = formOf({ version: '1' })
  for (const concern of ['suicide', 'self-harm']) form.append('concerns', concern)
  const after = (concerns: string) =>
    answerSave(form, refuse({ kind: 'stale-version', version: 2, present: { concerns } } as const), 'Saved.')
  expect(after('suicide, self-harm')).toMatchObject({ fields: {} })
  expect(after('suicide')).toMatchObject({ fields: { concerns: 'Saved now: suicide' } })
})

test('says what was done, and who may not do it', () => {
  expect(answerSave(formOf({}), succeed(null), 'Saved.')).toEqual({ kind: 'done', message: 'Saved.' })
  const refusal = { kind: 'role-may-not', action: 'glossary.edit', role: 'author' } as const
  expect(answerSave(formOf({}), refuse(refusal), 'Saved.')).toMatchObject({
    problem: 'As author you cannot do this. Ask an administrator to do it, or to change your role.',
  })
})
