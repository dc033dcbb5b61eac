import { measureReading } from '#lib/document/reading.ts'
import type { FoundRemark } from '#lib/imports/import-report.ts'
import type { PageHead } from '#lib/imports/page-head.ts'
import { type PageInParts, quoted } from '#lib/imports/page-in-parts.ts'

/** What a page has, in the order of its lines; what is about the whole page comes last. */
export function listFound(page: PageInParts): FoundRemark[] {
  const remarks: FoundRemark[] = [
    ...describeHead(page.head),
    ...describeTopic(page),
    ...describeHeadings(page),
    ...page.parts
      .filter(({ kind }) => kind === 'credit')
      .map(({ line }) => ({
        kind: 'credit' as const,
        line: line.number,
        sentence: `${quoted(line.text)} is kept as a paragraph of the text.`,
      })),
    ...page.trailingTitles.map((line) => ({
      kind: 'link' as const,
      line: line.number,
      sentence: `${quoted(line.text)} looks like the title of another page.`,
    })),
    describeText(page),
  ]
  const place = ({ line }: FoundRemark) => line ?? Number.POSITIVE_INFINITY
  return remarks.sort((a, b) => place(a) - place(b))
}

function describeHead({ title, repeats, breadcrumb, siteName }: PageHead): FoundRemark[] {
  const remarks: FoundRemark[] = repeats.map((line) => ({
    kind: 'repeat',
    line: line.number,
    sentence: 'The title again: left out.',
  }))
  if (title) {
    remarks.push({ kind: 'title', line: title.number, sentence: `The title is ${quoted(title.text)}.` })
  }
  if (siteName) {
    const sentence = `After the title stands ${quoted(siteName.name)}.`
    remarks.push({ kind: 'site-name', line: siteName.line.number, sentence })
  }
  if (breadcrumb) {
    const sentence = `In front of the title stands ${quoted(breadcrumb.topics.join(' › '))}.`
    remarks.push({ kind: 'breadcrumb', line: breadcrumb.line.number, sentence })
  }
  return remarks
}

function describeTopic({ head, topic }: PageInParts): FoundRemark[] {
  if (!topic || !head.breadcrumb) return []
  const sentence = `That is the topic ${quoted(topic.name)} of this publication.`
  return [{ kind: 'topic', line: head.breadcrumb.line.number, sentence }]
}

function describeHeadings({ parts, body }: PageInParts): FoundRemark[] {
  const headings = body.content.filter((block) => block.type === 'heading')
  return parts
    .filter(({ kind }) => kind === 'heading' || kind === 'lost-heading')
    .flatMap(({ kind, line }, index) => {
      if (kind === 'lost-heading') return []
      const role = headings[index]?.attrs.level === 3 ? 'subsection' : 'section'
      const sentence = `${quoted(line.text)} looks like the heading of a ${role}.`
      return [{ kind: 'heading', line: line.number, sentence }]
    })
}

function describeText({ body }: PageInParts): FoundRemark {
  const { wordCount, readingGrade } = measureReading(body)
  const sentence = `${wordCount} words with the headings; the reading grade is ${readingGrade}.`
  return { kind: 'text', line: null, sentence }
}
