import { expect, test } from 'vitest'
import { z } from 'zod'
import { formRefused, parseForm } from '#lib/form-state.ts'

const schema = z.object({
  name: z.string().min(1, 'Give a name.'),
  roles: z.union([z.string(), z.array(z.string())]).optional(),
})

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test('reads a form, and a name that occurs twice as a list', () => {
  expect(
    parseForm(schema, formOf(['name', 'Ada'], ['roles', 'a'], ['roles', 'b'], ['$ACTION_1', 'x'])),
  ).toEqual({
    ok: true,
    value: { name: 'Ada', roles: ['a', 'b'] },
  })
})

test('sends a form back with what was typed and a sentence beside the field', () => {
  expect(parseForm(schema, formOf(['name', ''], ['note', 'kept']))).toEqual({
    ok: false,
    refusal: {
      kind: 'refused',
      problem: 'One field needs another look.',
      fields: { name: 'Give a name.' },
      typed: { name: '', note: 'kept' },
    },
  })
})

test('never sends a password back', () => {
  const state = formRefused(formOf(['newPassword', 'secret'], ['email', 'a@b.example']), 'No.')
  expect(JSON.stringify(state)).not.toContain('"secret"')
  expect(JSON.stringify(state)).toContain('a@b.example')
})
