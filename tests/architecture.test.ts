import { expect, test } from 'vitest'
import { findCycles } from '#tests/architecture/cycles.ts'
import { forbiddenImports, layerOf } from '#tests/architecture/import-table.ts'
import { laws } from '#tests/architecture/laws.ts'
import { readSources, sourceFile } from '#tests/architecture/source-file.ts'

const sources = readSources()

test('the files are all seen', () => {
  expect(sources.length).toBeGreaterThan(300)
  expect(sources.map(({ path }) => path)).toContain('lib/platform/env.ts')
  expect(sources.find(({ path }) => path === 'bin/start.ts')?.imports).toContainEqual({
    specifier: '#server/main.ts',
    typeOnly: false,
  })
})

test('a layer imports only what the table allows', () => {
  const found = sources.flatMap((file) =>
    forbiddenImports(file).map((complaint) => `${file.path}: ${complaint}`),
  )
  expect(found).toEqual([])
})

test.each([
  ['lib/articles/article.ts', '#lib/articles/article.queries.ts', 'domain may not import data'],
  ['lib/articles/article.ts', '#lib/platform/clock.ts', 'domain may not import platform'],
  ['components/ui/Tag.tsx', '#lib/platform/db.ts', 'components may not import db'],
  ['components/ui/Tag.tsx', '#lib/articles/article.queries.ts', 'components may not import data'],
  ['app/(site)/page.tsx', '#lib/platform/env.ts', 'routes may not import platform'],
  ['app/(site)/page.tsx', '#generated/prisma/client.ts', 'routes may not import db'],
  ['app/(site)/page.tsx', '#server/front.ts', 'routes may not import shell'],
  ['lib/platform/mail.ts', '#lib/articles/article.queries.ts', 'platform may not import data'],
  ['server/front.ts', '#tests/database.ts', 'shell may not import tests'],
  ['lib/topics/topic.commands.ts', '#lib/accounts/account.commands.ts', 'commands of another room'],
])('catches that %s imports %s', (path, specifier, complaint) => {
  for (const statement of [`import { a } from '${specifier}'`, `const a = await import('${specifier}')`]) {
    expect(forbiddenImports(sourceFile(path, statement)).join()).toContain(complaint)
  }
})

test('the suffix of a file says its layer', () => {
  expect(layerOf('lib/articles/article.queries.ts')).toBe('data')
  expect(layerOf('lib/articles/article.keys.ts')).toBe('domain')
  expect(layerOf('lib/platform/clock.ts')).toBe('platform')
  expect(layerOf('lib/articles/article.commands.test.ts')).toBe('tests')
})

test('nothing in lib or server imports itself in a ring', () => {
  expect(findCycles(sources.filter(({ path }) => /^(lib|server)\//.test(path)))).toEqual([])
})

test('catches a ring, but not one of types', () => {
  const b = sourceFile('lib/b.ts', "import { a } from '#lib/a.ts'")
  const ring = [sourceFile('lib/a.ts', "import { b } from '#lib/b.ts'"), b]
  expect(findCycles(ring)).toEqual(['lib/a.ts → lib/b.ts → lib/a.ts'])
  const ofTypes = [
    sourceFile('lib/a.ts', "import type { B } from '#lib/b.ts'\nimport { type C } from '#lib/b.ts'"),
    b,
  ]
  expect(findCycles(ofTypes)).toEqual([])
})

test.each(laws)('$says', ({ isBrokenBy }) => {
  expect(sources.filter(isBrokenBy).map(({ path }) => path)).toEqual([])
})

test.each(laws)('catches a file that forgets that $says', ({ isBrokenBy, example }) => {
  expect(isBrokenBy(example)).toBe(true)
})
