import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bold, bullets, doc, h2, h3, italic, item, itemWith, link, p, steps } from '#lib/document/builders.ts'
import { documentSchema } from '#lib/document/document.ts'
import { parsePolicyText, toPolicyText } from '#lib/policies/policy-text.ts'
import { policies } from '#prisma/seed/policies/policies.ts'
import { granted } from '#tests/factories.ts'

test.each(policies.map((policy) => [policy.slug, policy.body] as const))(
  '%s comes back as it was',
  (_, body) => {
    const text = toPolicyText(body)
    expect(granted(parsePolicyText(text ?? ''))).toEqual(body)
  },
)

const rich = doc(
  h2('One & two', 'an-older-anchor'),
  p(
    'A *star*, an _under_line, [brackets] and a \\ stay. ',
    bold('Bold ', italic('and italic')),
    ' and ',
    link('/about/(x)', 'a ', bold('link')),
    '.',
  ),
  p('- not a list'),
  p('# not a heading'),
  p('1. not a step'),
  h3('Below'),
  bullets('one', itemWith(['two'], steps('first', 'second'), bullets('dash')), 'three'),
  { ...steps('fifth'), attrs: { start: 5 } },
)

test('marks, signs, lists within lists and anchors come back as they were', () => {
  expect(granted(parsePolicyText(toPolicyText(rich) ?? ''))).toEqual(rich)
})

test('whatever is typed is read as a valid document or refused with its line', () => {
  const typed = fc.array(
    fc.constantFrom(
      '- ',
      '1. ',
      '## ',
      '**',
      '_',
      '[a](',
      ')',
      '/x',
      '\\',
      '\n',
      '\n\n',
      '  ',
      'words',
      'javascript:x',
    ),
  )
  fc.assert(
    fc.property(typed, (parts) => {
      const parsed = parsePolicyText(parts.join(''))
      if (!parsed.ok) {
        expect(parsed.refusal.line).toBeGreaterThan(0)
        return
      }
      const document = documentSchema.parse(parsed.value)
      expect(parsePolicyText(toPolicyText(document) ?? '')).toMatchObject({ ok: true })
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['# Too high', 1, /##/],
  ['Words\n\n[evil](javascript:alert)', 3, /cannot be a link/],
  ['- one\nnot an item', 2, /begins with/],
  ['## Twice\n\n## Twice', 3, /no other heading/],
] as const)('refuses %j at its line', (text, line, problem) => {
  expect(parsePolicyText(text)).toMatchObject({ refusal: { line, problem: expect.stringMatching(problem) } })
})

test('what this text cannot say is not offered as text', () => {
  expect(toPolicyText(doc(p('H', { type: 'text', text: '2', marks: [{ type: 'subscript' }] })))).toBeNull()
  expect(toPolicyText(doc(bullets(item('a'))))).toBe('- a')
})
