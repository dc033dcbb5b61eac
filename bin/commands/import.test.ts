import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { run } from '#bin/commands/import.ts'
import { getArticlePage } from '#lib/articles/article.queries.ts'
import { articleContentSchema } from '#lib/articles/article.ts'
import { contentHash } from '#lib/articles/content-hash.ts'
import { importReportSchema } from '#lib/imports/import-report.ts'
import { db } from '#lib/platform/db.ts'
import { testDatabase } from '#tests/database.ts'
import { makeDraft, makeTopic } from '#tests/factories.ts'

const database = await testDatabase()
vi.stubEnv('DATABASE_URL', database.url)
afterAll(() => db().$disconnect())

const fixtures = 'lib/imports/fixtures'
const legacyPage = `${fixtures}/legacy-page.txt`
const legacySlug = 'rethinking-stage-4-insights-from-a-prominent-cancer-specialist'

async function bedsideImport(...args: string[]) {
  const lines = { out: [] as string[], err: [] as string[] }
  const code = await run(args, { out: (line) => lines.out.push(line), err: (line) => lines.err.push(line) })
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') }
}

const draftCount = () => database.db.article.count()

describe('a dry run', () => {
  test('prints the report and writes nothing', async () => {
    const { code, out, err } = await bedsideImport('page', legacyPage, '--dry-run')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('line   24  A heading seems to be lost above “Immunotherapy is another')
    expect(out).toContain('Nothing was written.')
    expect(await draftCount()).toBe(0)
  })
})

describe('writing', () => {
  beforeEach(async () => {
    await database.db.mention.deleteMany()
    await database.db.article.deleteMany()
  })

  test('makes a draft with its report, noted in the audit log, that readers cannot see', async () => {
    const topicId = await makeTopic(database.db, { name: 'Stage 4' })
    const { code, out } = await bedsideImport('page', legacyPage, '--write')
    expect(code).toBe(0)
    expect(out).toContain(`Written as the draft ${legacySlug}.`)
    const article = await database.db.article.findUniqueOrThrow({ where: { slug: legacySlug } })
    expect(article).toMatchObject({ state: 'draft', publishedRevisionId: null, demonstration: false })
    const content = articleContentSchema.parse(article.draft)
    expect(content.topicIds).toEqual([topicId])
    expect(contentHash(content)).toBe(article.draftHash)
    expect(importReportSchema.parse(article.importReport).source.fileName).toBe('legacy-page.txt')
    const audit = await database.db.auditEntry.findFirst({ where: { subject: `article:${article.id}` } })
    expect(audit).toMatchObject({ action: 'article.create', actorName: 'Command line' })
    expect(await database.db.publicationEvent.count()).toBe(0)
    expect(await getArticlePage(legacySlug, new Date('2026-11-23T09:00:00Z'))).toBeNull()
  })

  test('the same page twice is refused by naming the draft, also after it got another address', async () => {
    await bedsideImport('page', legacyPage, '--write', '--slug', 'stage-4-reconsidered')
    const again = await bedsideImport('page', legacyPage, '--write')
    expect(again.code).toBe(1)
    expect(again.err).toBe(
      'This page was imported before: see the article stage-4-reconsidered (draft). Nothing was written.',
    )
    expect(await draftCount()).toBe(1)
  })

  test('at the address of another article is refused', async () => {
    await makeDraft(database.db, {}, 'knee-pain-in-runners')
    const { code, err } = await bedsideImport('page', `${fixtures}/wrapped-page.txt`, '--write')
    expect(code).toBe(1)
    expect(err).toBe(
      'There is an article at /articles/knee-pain-in-runners already. Choose another address with --slug.',
    )
    expect(await draftCount()).toBe(1)
  })
})

test.each([
  ['a file that is not there', ['page', 'no-such-file', '--dry-run'], 'no-such-file: There is no such file.'],
  ['a folder', ['page', fixtures, '--write'], `${fixtures}: This is a folder, not a file.`],
  ['an endless file', ['page', '/dev/zero', '--write'], '/dev/zero: The file is larger than 1 MB.'],
  [
    'an address that is none',
    ['page', legacyPage, '--write', '--slug', 'A b'],
    '“A b” is not an address: use a–z, 0–9 and single hyphens.',
  ],
])('refuses %s in one line', async (_, args, message) => {
  expect(await bedsideImport(...args)).toMatchObject({ code: 1, err: message })
})

test.each([
  ['nothing', []],
  ['neither a dry run nor writing', ['page', legacyPage]],
  ['both', ['page', legacyPage, '--write', '--dry-run']],
  ['another noun', ['article', legacyPage, '--write']],
  ['an unknown option', ['page', legacyPage, '--write', '--force']],
  ['an unknown kind', ['page', legacyPage, '--write', '--kind', 'poem']],
])('explains itself when it is told %s', async (_, args) => {
  const { code, err } = await bedsideImport(...args)
  expect(code).toBe(2)
  expect(err).toContain('bedside import page FILE --dry-run')
})
