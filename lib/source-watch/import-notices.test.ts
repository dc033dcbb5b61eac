import { readFileSync } from 'node:fs'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { getArticlePage } from '#lib/articles/article.queries.ts'
import { cite, doc, p } from '#lib/document/builders.ts'
import { checkEvidence } from '#lib/evidence/check.ts'
import { getEvidenceSubject } from '#lib/evidence/evidence-subject.queries.ts'
import { getReference } from '#lib/references/reference.queries.ts'
import { noteComparison } from '#lib/source-watch/compare-findings.commands.ts'
import { readCrossref } from '#lib/source-watch/crossref-updates.ts'
import { formatImport } from '#lib/source-watch/format-import.ts'
import { importNotices, type NoticeImportRequest } from '#lib/source-watch/import-notices.commands.ts'
import { readRetractionWatch } from '#lib/source-watch/retraction-watch.ts'
import { getSourceWatch } from '#lib/source-watch/source-watch.queries.ts'
import { settings } from '#prisma/seed/settings.ts'
import { testDatabase } from '#tests/database.ts'
import { asRole, granted, keysAnnounced, makeDraft, makePublished, makeUser } from '#tests/factories.ts'

const { db } = await testDatabase()
const list = readFileSync(new URL('./fixtures/retraction-watch.csv.txt', import.meta.url), 'utf8')
const dataOn = new Date('2026-11-20')

beforeAll(async () => {
  await db.siteSettings.create({ data: settings })
})

let count = 0
let names = { wakefield: '', santo: '', quiet: '' }
let ids = { wakefield: '', santo: '', quiet: '', unnamed: '' }

async function addReference(doi: string | null, pmid: string | null): Promise<string> {
  count += 1
  const { id } = await db.reference.create({
    data: {
      key: `source${count}`,
      kind: 'cohort_study',
      title: `Study ${count}`,
      authors: ['A B'],
      doi,
      pmid,
    },
    select: { id: true },
  })
  return id
}

/** The list about works of this test alone. */
function ownList(): string {
  return list
    .replaceAll(/10\.1016\/S0140-6736\(97\)11096-0/g, names.wakefield)
    .replaceAll(/10\.1001\/jamapsychiatry\.2021\.0976/gi, names.santo)
    .replaceAll('34076676', String(4_000_000 + count))
}

function read(request: Partial<NoticeImportRequest> = {}, by = asRole('editor')) {
  return importNotices(
    db,
    readRetractionWatch([ownList()]),
    { dataset: 'Retraction Watch', fileName: 'list.csv', dataOn, dryRun: false, ...request },
    by,
  )
}

const lastEvent = async () =>
  (await db.publicationEvent.findFirst({ orderBy: { id: 'desc' }, select: { id: true } }))?.id ?? 0n

beforeEach(async () => {
  count += 10
  names = {
    wakefield: `10.1016/w-${count}`,
    santo: `10.1001/santo-${count}`,
    quiet: `10.1000/quiet-${count}`,
  }
  const pmid = String(4_000_000 + count + 4)
  ids = {
    wakefield: await addReference(names.wakefield, null),
    santo: await addReference(names.santo, pmid),
    quiet: await addReference(names.quiet, null),
    unnamed: await addReference(null, null),
  }
})

const citing = (referenceId: string) => ({ body: doc(p('Something is known', cite(referenceId), '.')) })

test('a retraction reaches the row, the readers, the editor and the log, exactly once', async () => {
  const editor = await makeUser(db)
  const article = await makePublished(db, citing(ids.wakefield))
  await db.article.update({ where: { id: article.articleId }, data: { responsibleId: editor.id } })
  const before = await lastEvent()
  const report = granted(await read())
  expect(report).toMatchObject({ recordCount: 7, unreadCount: 3, noticeCount: 4, newCount: 4, mailCount: 1 })
  expect(await db.reference.findUniqueOrThrow({ where: { id: ids.wakefield } })).toMatchObject({
    status: 'retracted',
    statusCheckedOn: dataOn,
    statusNote: 'Retracted on 6 February 2010.',
  })
  expect(await keysAnnounced(db, before)).toEqual([[`reference:${ids.wakefield}`]])
  const page = await getArticlePage(article.slug, new Date('2026-11-24'))
  expect(page?.sources[0]).toMatchObject({ status: 'retracted' })
  expect(page?.revisionNumber).toBe(1)

  const again = granted(await read({ dataOn: new Date('2026-11-21') }))
  expect(again).toMatchObject({ noticeCount: 4, newCount: 0, mailCount: 0 })
  expect(await keysAnnounced(db, before)).toHaveLength(1)
  const subject = `reference:${ids.wakefield}`
  expect(await db.auditEntry.count({ where: { subject, action: 'reference.notice' } })).toBe(1)
  const { email } = await db.user.findUniqueOrThrow({ where: { id: editor.id } })
  const mail = await db.mailMessage.findMany({ where: { to: email } })
  expect(mail).toHaveLength(1)
  expect(mail[0]?.text).toContain('Retracted on 6 February 2010.')
  expect(mail[0]?.text).toContain(`/admin/sources/${ids.wakefield}`)
})

test('three errata are three notices, found by DOI in any spelling and by PubMed number', async () => {
  granted(await read())
  const watch = await getSourceWatch(db, ids.santo)
  expect(watch?.notices.map(({ publishedOn }) => publishedOn?.toISOString().slice(0, 10))).toEqual([
    '2023-07-19',
    '2022-03-16',
    '2021-06-30',
  ])
  expect(watch).toMatchObject({ isOpen: true, compared: null, lastImport: { dataset: 'Retraction Watch' } })
  expect(await getReference(db, ids.santo)).toMatchObject({
    status: 'corrected',
    statusNote: 'Corrected on 30 June 2021, 16 March 2022 and 19 July 2023.',
  })
})

test('the check asks about a correction until somebody has compared the findings, and again after the next one', async () => {
  const { slug } = await makeDraft(db, citing(ids.santo))
  const asks = async () => {
    const subject = await getEvidenceSubject(db, slug, new Date('2026-11-24'))
    return subject ? checkEvidence(subject).findings.some(({ ruleId }) => ruleId === 'C6') : null
  }
  granted(await read({}, asRole('editor', new Date('2026-11-23T10:00:00Z'))))
  expect(await asks()).toBe(true)
  const { version } = await db.reference.findUniqueOrThrow({ where: { id: ids.santo } })
  const by = asRole('editor', new Date('2026-11-23T11:00:00Z'))
  const target = { referenceId: ids.santo, version, words: 'The risk ratio is the same.' }
  granted(await noteComparison(db, target, by))
  expect(await asks()).toBe(false)
  expect(await getSourceWatch(db, ids.santo)).toMatchObject({ isOpen: false, compared: { byName: 'A test' } })
  const erratum = {
    DOI: `10.1001/another-${count}`,
    'update-to': [{ DOI: names.santo, type: 'erratum', updated: { 'date-parts': [[2026, 11, 20]] } }],
  }
  const request = { dataset: 'Crossref', fileName: 'works.json', dataOn, dryRun: false } as const
  const later = asRole('editor', new Date('2026-11-23T12:00:00Z'))
  granted(await importNotices(db, readCrossref([JSON.stringify(erratum)]), request, later))
  expect(await asks()).toBe(true)
})

test('who looked at a page that a notice has overtaken has not compared with it', async () => {
  const { version } = await db.reference.findUniqueOrThrow({ where: { id: ids.santo } })
  granted(await read())
  const target = { referenceId: ids.santo, version, words: '' }
  expect(await noteComparison(db, target, asRole('editor'))).toMatchObject({
    refusal: { kind: 'changed-since' },
  })
  expect(await noteComparison(db, target, asRole('author'))).toMatchObject({
    refusal: { kind: 'role-may-not' },
  })
})

test('a trial tells what would happen and writes nothing', async () => {
  const before = await lastEvent()
  const report = granted(await read({ dryRun: true, wholeFrom: 1 }))
  expect(report).toMatchObject({ newCount: 4, mailCount: 0 })
  expect(await db.sourceNotice.count({ where: { referenceId: { in: Object.values(ids) } } })).toBe(0)
  expect(await getReference(db, ids.wakefield)).toMatchObject({ status: 'not_checked' })
  expect(await lastEvent()).toBe(before)
  expect(formatImport(report).join('\n')).toContain('Nothing was written: this was a trial.')
})

test('only a whole list says of a source that no notice was found, and never that it is clean', async () => {
  const part = granted(await read())
  expect(part.quiet).toBeNull()
  expect(await getReference(db, ids.quiet)).toMatchObject({ status: 'not_checked', statusCheckedOn: null })
  const rows = Array.from(
    { length: 400 },
    (_, at) => `${at},,,,,,,,,,1/1/2020 0:00,,0,,10.1/${at},0,Retraction,,,`,
  )
  const request = { dataset: 'Retraction Watch', fileName: 'whole.csv', dataOn, dryRun: false } as const
  const by = asRole('editor')
  const text = [list.split('\n')[0], ...rows].join('\n')
  const report = granted(
    await importNotices(db, readRetractionWatch([text]), { ...request, wholeFrom: 400 }, by),
  )
  expect(await getReference(db, ids.quiet)).toMatchObject({
    status: 'no_notice_found',
    statusCheckedOn: dataOn,
  })
  expect(await getReference(db, ids.unnamed)).toMatchObject({ status: 'not_checked', statusCheckedOn: null })
  // How a retracted source stands is left as it is.
  expect(await getReference(db, ids.wakefield)).toMatchObject({ status: 'retracted' })
  const words = formatImport(report).join('\n')
  expect(words).toContain('That never proves that there is none.')
  expect(words).not.toMatch(/clean/i)
})

test('what an editor wrote about a source stays while it still says how the source stands', async () => {
  const statusNote = 'Retracted by the journal: Lancet 2010;375:445.'
  await db.reference.update({ where: { id: ids.wakefield }, data: { status: 'retracted', statusNote } })
  granted(await read())
  expect(await getReference(db, ids.wakefield)).toMatchObject({ status: 'retracted', statusNote })
})

test('a newer version that the library has becomes the successor', async () => {
  const work = { DOI: names.santo, 'updated-by': [{ DOI: names.quiet, type: 'new_version' }] }
  const request = { dataset: 'Crossref', fileName: 'works.json', dataOn, dryRun: false } as const
  granted(await importNotices(db, readCrossref([JSON.stringify(work)]), request, asRole('editor')))
  expect(await getReference(db, ids.santo)).toMatchObject({
    status: 'superseded',
    supersededBy: { id: ids.quiet },
  })
})

test('an import that reads nothing is refused, and so is one by an author', async () => {
  const request = { dataset: 'Retraction Watch', fileName: 'a.csv', dataOn, dryRun: false } as const
  const empty = await importNotices(db, readRetractionWatch(['a,b\n']), request, asRole('editor'))
  expect(empty).toMatchObject({ refusal: { kind: 'nothing-read' } })
  expect(await read({}, asRole('author'))).toMatchObject({ refusal: { kind: 'role-may-not' } })
})

test('two imports at once write every notice down once', async () => {
  const reports = await Promise.all([read(), read(), read()])
  expect(reports.map((one) => granted(one).newCount).toSorted()).toEqual([0, 0, 4])
  expect(await db.sourceNotice.count({ where: { referenceId: ids.santo } })).toBe(3)
})
