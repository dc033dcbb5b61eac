import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleContentSchema } from '#lib/articles/article.ts'
import { listHeadings } from '#lib/document/outline.ts'
import { toPlainText } from '#lib/document/plain-text.ts'
import { listProse } from '#lib/document/prose.ts'
import {
  countProse,
  fleschKincaidGrade,
  measureReading,
  smogGrade,
  splitWords,
} from '#lib/document/reading.ts'
import { listDanglingMarkers } from '#lib/document/sources.ts'
import { walk } from '#lib/document/walk.ts'
import { type ImportedPage, importPage } from '#lib/imports/import-page.ts'
import { importReportSchema } from '#lib/imports/import-report.ts'
import { eighthsOf, expectProportional } from '#tests/cpu-time.ts'

const sha256 = 'a'.repeat(64)
const stage4 = {
  id: '7f0c1a60-4444-4444-8444-000000000001',
  slug: 'stage-4',
  name: 'Stage 4',
  path: '/topics/stage-4',
}

function imported(bytes: Uint8Array, topics = [stage4]): ImportedPage {
  const result = importPage({ name: 'page.txt', bytes, sha256 }, topics)
  if (!result.ok) throw new Error(result.refusal.message)
  articleContentSchema.parse(result.value.content)
  importReportSchema.parse(result.value.report)
  return result.value
}

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url))

/** The text of a body with its lost markers where they stood. */
function rawText({ content }: ImportedPage): string {
  let text = ''
  for (const { node } of walk(content.body)) {
    if (node.type === 'text') text += node.text
    else if (node.type === 'citation') text += node.attrs.raw
    else if (node.type === 'paragraph' || node.type === 'heading') text += '\n'
  }
  return text
}

describe('the legacy page', () => {
  const bytes = fixture('legacy-page.txt')
  const lines = bytes.toString('utf8').split('\n')
  const page = imported(bytes)
  const { content, report } = page

  test('has its title once, its topic, and the titles of its neighbours as links without address', () => {
    expect(content.title).toBe(lines[0])
    expect(content.topicIds).toEqual([stage4.id])
    expect(content.unresolvedLinks).toEqual([
      { relation: 'previous', title: lines[52] },
      { relation: 'next', title: lines[54] },
    ])
  })

  test('keeps every word of the body where it stood', () => {
    expect(rawText(page).split(/\s+/).filter(Boolean)).toEqual(
      lines.slice(8, 51).join(' ').split(/\s+/).filter(Boolean),
    )
  })

  test('has its headings at the levels they read as, and the two lost ones marked', () => {
    expect(listHeadings(content.body).map(({ level, text }) => `${level} ${text}`)).toEqual([
      '2 Understanding Stage 4 Cancer',
      '2 The Evolution of Treatment',
      '3 Targeted Therapies',
      '3 ',
      '3 Individualized Treatment Plans',
      '3 Combination Therapies',
      '3 The Importance of Clinical Trials',
      '2 Coping with Stage 4 Cancer',
      '3 Psychological Support',
      '3 Supportive Care',
      '2 ',
    ])
    const lost = report.missing.filter(({ kind }) => kind === 'heading')
    expect(lost.map(({ line }) => line)).toEqual([24, 51])
  })

  test('keeps [2] as a marker without a source', () => {
    expect(listDanglingMarkers(content.body)).toEqual([{ path: 'content[22].content[1]', raw: '[2]' }])
    expect(report.missing).toContainEqual({
      kind: 'marker-source',
      line: 51,
      sentence: 'The marker “[2]” names a source that the page does not have.',
    })
  })

  test('reports what it found by line, and all the furniture that is absent', () => {
    expect(report.source).toEqual({ fileName: 'page.txt', sha256, lineCount: 55 })
    expect(report.found.map(({ kind, line }) => `${line} ${kind}`)).toEqual([
      ...['1 title', '3 breadcrumb', '3 topic', '4 repeat', '6 repeat'],
      ...[11, 15, 19, 26, 30, 34, 38, 42, 46].map((line) => `${line} heading`),
      ...['53 link', '55 link', 'null text'],
    ])
    expect(report.missing.flatMap(({ kind, line }) => (line === null ? [kind] : []))).toEqual([
      ...['author', 'reviewer', 'date', 'source-list', 'picture', 'description', 'kind'],
    ])
  })

  // Source: an independent count of the same page: 861 words of letters, 42 sentences, grade 15.0, SMOG 16.2.
  test('reads as hard as an independent count says', () => {
    const counts = countProse(listProse(content.body))
    expect(counts.sentences).toBe(42)
    expect(splitWords(listProse(content.body).join(' ')).filter((word) => /\p{L}/u.test(word))).toHaveLength(
      861,
    )
    expect(Math.abs(fleschKincaidGrade(counts) - 15)).toBeLessThanOrEqual(1)
    expect(Math.abs(smogGrade(counts) - 16.2)).toBeLessThanOrEqual(1)
    expect(measureReading(content.body).readingMinutes).toBe(4)
  })

  test('proposes its topic when the publication has none of that name', () => {
    const without = imported(bytes, [])
    expect(without.content.topicIds).toEqual([])
    expect(without.report.missing[0]).toEqual({
      kind: 'topic',
      line: 3,
      sentence: 'No topic is called “Stage 4”: create it or choose another.',
    })
  })
})

describe('other pages', () => {
  test('reads a page with credits, lists and sources, without breadcrumb or empty lines', () => {
    const page = imported(fixture('windows-page.txt'))
    expect(page.content.title).toBe('Sleeping after a stroke')
    expect(page.content.body.content.map(({ type }) => type).join(' ')).toBe(
      'paragraph paragraph paragraph paragraph heading paragraph bulletList heading paragraph orderedList heading orderedList',
    )
    expect(listDanglingMarkers(page.content.body).map(({ raw }) => raw)).toEqual(['[1]', '[2, 4-6]'])
    const missing = page.report.missing.map(({ kind }) => kind)
    expect(missing).toEqual(['topic', 'marker-source', 'marker-source', 'picture', 'description', 'kind'])
  })

  test('reads a wrapped page with the name of its site and a longer breadcrumb', () => {
    const page = imported(fixture('wrapped-page.txt'))
    expect(page.slug).toBe('knee-pain-in-runners')
    expect(toPlainText(page.content.body)).toContain('than the knee is used to. It usually')
    expect(listHeadings(page.content.body).map(({ text }) => text)).toEqual(['Should I stop running?', ''])
    expect(page.content.unresolvedLinks).toEqual([{ relation: 'related', title: 'More from the clinic' }])
    expect(page.report.found.map(({ sentence }) => sentence)).toContain(
      'After the title stands “The Example Clinic”.',
    )
  })

  test('takes the first words for a title when none stands above the text', () => {
    const page = imported(new TextEncoder().encode('Only a sentence.'))
    expect(page.content.title).toBe('Only a sentence.')
    expect(page.report.missing[0]?.kind).toBe('title')
  })

  test('writes any script and makes an address for it', () => {
    const page = imported(new TextEncoder().encode('健康\n\n睡眠很重要。'))
    expect(page.slug).toBe('imported-aaaaaaaa')
  })
})

test.each([
  ['titles alone', 'One\n'.repeat(20), 'The file has no sentences: nothing to import.'],
  [
    'more blocks than an article may have',
    'A line.\n'.repeat(2_001),
    'The page has more than 2000 paragraphs and headings.',
  ],
])('refuses %s', (_, text, message) => {
  const result = importPage({ name: 'page.txt', bytes: new TextEncoder().encode(text), sha256 }, [])
  expect(result.ok ? '' : result.refusal.message).toBe(message)
})

describe('any page', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      'Title',
      'A Heading',
      'Stage 4 Title',
      'Title | Site',
      'By Jordan Example',
      '• item',
      '2. item',
    ),
    fc.constantFrom('A sentence about things.', 'Many words here [3] and there.[4, 5]', 'Is it?', '[1]'),
    fc.lorem({ mode: 'sentences', maxCount: 2 }),
  )
  const sorted = (words: string[]) => words.filter(Boolean).sort()

  test('keeps each of its words exactly once, in the draft or in the report', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), (lines) => {
        const result = importPage(
          { name: 'page.txt', bytes: new TextEncoder().encode(lines.join('\n')), sha256 },
          [],
        )
        if (!result.ok) return
        const { content, report } = result.value
        const aroundTitle = new Set<string>(['title', 'repeat', 'breadcrumb', 'site-name'])
        const left = new Set(
          report.found.flatMap(({ kind, line: at }) => (aroundTitle.has(kind) ? [at] : [])),
        )
        const signs = /^(?:• |2\. )/
        const expected = lines
          .filter((_, index) => !left.has(index + 1))
          .map((text) => text.replace(signs, ''))
        const kept = [rawText(result.value), ...content.unresolvedLinks.map(({ title }) => title)]
        expect(sorted(kept.join(' ').split(/\s+/))).toEqual(sorted(expected.join(' ').split(/\s+/)))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['titles alone', 'Title\n'.repeat(160_000)],
    ['titles above a sentence', `${'Title\n'.repeat(160_000)}Text.`],
    ['wrapped lines', 'and so on it goes\n'.repeat(55_000)],
    ['markers', `Text.${'[1]'.repeat(330_000)}`],
    ['dots and brackets', '.)[1'.repeat(240_000)],
  ])('answers in proportion for a megabyte of %s', (_, text) => {
    expectProportional((eighths) => {
      const bytes = new TextEncoder().encode(eighthsOf(text, eighths))
      importPage({ name: 'page.txt', bytes, sha256 }, [])
    })
  })
})
