import { renderToStaticMarkup } from 'react-dom/server'
import type { Graph } from 'schema-dts'
import { describe, expect, it } from 'vitest'
import { Head } from '#components/site/Head.tsx'
import { JsonLd } from '#components/site/JsonLd.tsx'
import type { ArticlePage } from '#lib/articles/article.views.ts'
import { doc } from '#lib/document/builders.ts'
import { toArticleGraph } from '#lib/social/article-graph.ts'
import { toArticleHead } from '#lib/social/article-head.ts'
import { checkHiddenHead, checkPageHead } from '#lib/social/head-rules.ts'
import type { HeadTags } from '#lib/social/head-tags.ts'
import { toHomeGraph, toPolicyGraph, toProfileGraph, toTopicGraph } from '#lib/social/page-graphs.ts'
import { toHiddenHead, toHomeHead, toPersonHead, toPolicyHead, toTopicHead } from '#lib/social/site-heads.ts'
import { articlePage, personCredit, siteFrame, source } from '#tests/article-page.ts'

const origin = 'https://health.example'
const present = new Date('2026-11-23T12:00:00Z')

type Visible = { heading: string; days?: Date[]; steps?: string[]; ordinals?: number[] }

function render(
  head: HeadTags,
  graph: Graph | null,
  { heading, days = [], steps = [], ordinals = [] }: Visible,
): string {
  return renderToStaticMarkup(
    <html lang="en-GB">
      <body>
        <Head tags={head} />
        {graph && <JsonLd graph={graph} />}
        <nav aria-label="Breadcrumb">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </nav>
        <h1>{heading}</h1>
        {ordinals.map((ordinal) => (
          <li key={ordinal} id={`source-${ordinal}`} />
        ))}
        {days.map((day) => (
          <time key={day.toISOString()} dateTime={day.toISOString()} />
        ))}
      </body>
    </html>,
  )
}

function renderArticle(telling: Partial<ArticlePage> = {}): string {
  const page = articlePage(telling)
  const days = [page.publishedAt, page.modifiedAt]
  if (page.review.kind === 'reviewed') days.push(page.review.reviewedAt)
  const frame = siteFrame()
  return render(toArticleHead(page, frame, origin), toArticleGraph(page, frame, origin), {
    heading: page.title,
    days,
    steps: page.breadcrumb.slice(0, -1).map((crumb) => crumb.name),
    ordinals: page.sources.map((one) => one.ordinal),
  })
}

const correction = {
  id: 17,
  severity: 'correction' as const,
  was: '39 %',
  isNow: '31.9 %',
  reason: 'A line of the table was misread.',
  correctedAt: new Date('2026-11-12T09:30:00Z'),
  articleTitle: 'What “stage 4” means now',
  articlePath: '/articles/what-stage-4-means',
  superseded: false,
  supersedes: null,
}

describe('every indexable page keeps the rules of previews and search engines', () => {
  const articles: [string, Partial<ArticlePage>][] = [
    ['a reviewed article', {}],
    ['an article that nobody reviewed', { review: { kind: 'not-reviewed' } }],
    [
      'an article changed since its review',
      {
        review: {
          kind: 'changed-since-review',
          reviewer: personCredit({ id: 'r' }),
          reviewedAt: present,
          reviewedRevisionNumber: 1,
        },
      },
    ],
    ['a corrected article', { corrections: [correction] }],
    ['news', { kind: 'news' }],
    [
      'an article without section, subject or source',
      { section: null, topics: [], about: null, sources: [] },
    ],
    ['a retracted source', { sources: [source({ status: 'retracted' })] }],
    [
      'a web page as a source',
      { sources: [source({ kind: 'web_page', doi: null, pmid: null, url: 'https://a.example/' })] },
    ],
    [
      'two authors',
      { authors: [personCredit(), personCredit({ id: 'b', path: '/people/b', name: 'B. Writer' })] },
    ],
    ['a title that closes elements', { title: '"></title></script><script>alert(1)</script>' }],
    ['a title of 200 characters without a space', { title: 'w'.repeat(200) }],
    ['a right-to-left title', { title: 'ما الذي تغيّر في علاج السرطان' }],
    ['a title of emoji', { title: '👩🏽‍⚕️'.repeat(18) }],
    ['a description of emoji', { description: '👩🏽‍⚕️ '.repeat(60) }],
  ]

  it.each(articles)('%s', (_, telling) => {
    expect(checkPageHead(renderArticle(telling), present)).toEqual([])
  })

  it('the front page, a topic, a profile and a policy', () => {
    const frame = siteFrame()
    const topic = {
      id: 't',
      slug: 'cancer',
      path: '/topics/cancer',
      name: 'Cancer',
      description: 'What treatment can and cannot do.',
      meshId: 'D009369',
      breadcrumb: [
        { name: 'Home', path: '/' },
        { name: 'Cancer', path: null },
      ],
      children: [],
      articles: { cards: [], page: 1, pageCount: 1, articleCount: 0 },
    }
    const person = {
      ...personCredit(),
      bio: 'Writes about cancer.',
      credentials: [{ name: 'MD', recognisedBy: 'Sample Council', verifiedOn: null }],
      createdAt: present,
      updatedAt: present,
      written: [],
      reviewed: [],
    }
    const policy = {
      slug: 'funding',
      path: '/about/funding',
      title: 'Funding',
      standfirst: 'Who pays.',
      body: doc(),
      updatedAt: present,
    }
    const pages = [
      render(toHomeHead(frame, origin), toHomeGraph(frame, origin), { heading: 'Bedside' }),
      render(toTopicHead(topic, frame, origin), toTopicGraph(topic, frame, origin), { heading: 'Cancer' }),
      render(toPersonHead(person, frame, origin), toProfileGraph(person, frame, origin), {
        heading: person.name,
      }),
      render(toPolicyHead(policy, frame, origin), toPolicyGraph(policy, frame, origin), {
        heading: policy.title,
      }),
    ]
    expect(pages.flatMap((page) => checkPageHead(page, present))).toEqual([])
  })

  it('a page that must not be found says so and nothing else', () => {
    const html = render(toHiddenHead('Page not found', siteFrame()), null, { heading: 'Page not found' })
    expect(checkHiddenHead(html)).toEqual([])
    expect(checkHiddenHead(renderArticle())).toContain('does not say noindex')
  })
})

describe('the rules see what is wrong', () => {
  const damages: [string, (html: string) => string, string][] = [
    ['a second title', (html) => html.replace('</title>', '</title><title>b</title>'), 'has 2 titles'],
    ['a missing picture', (html) => html.replace('"og:image"', '"og:picture"'), 'has 0 of og:image'],
    ['an empty name', (html) => html.replace(/("og:title" content=")[^"]*/, '$1'), 'leaves og:title empty'],
    [
      'another address',
      (html) => html.replace(/("og:url" content=")[^"]*/, '$1https://health.example/other'),
      'names two addresses: og:url is not the canonical one',
    ],
    [
      'an Article dated after now',
      (html) => html.replaceAll('2026-11-12T09:30:00+00:00', '2027-11-12T09:30:00+00:00'),
      'has dates out of order',
    ],
    [
      'a reference to nothing',
      (html) => html.replace('/people/sample-reviewer#person"},"medical', '/people/nobody#person"},"medical'),
      'JSON-LD refers to https://health.example/people/nobody#person, which is not there',
    ],
    [
      'a reviewer among the authors',
      (html) => html.replaceAll('sample-reviewer#person', 'sample-author#person'),
      'is reviewed by its own author',
    ],
    ['another heading', (html) => html.replace('<h1>', '<h1>The '), 'has a headline that is not its heading'],
    [
      'a date readers cannot see',
      (html) => html.replaceAll('<time', '<span'),
      'does not show readers the date 2026-11-14',
    ],
    [
      'a source less in the list',
      (html) => html.replace('id="source-1"', ''),
      'cites another number of sources',
    ],
    ['another breadcrumb', (html) => html.replace('<li>Cancer', '<li>Heart'), 'shows the steps Home > Heart'],
    [
      'tags after the first 32 KB',
      (html) => html.replace('<title>', `<style>${'a'.repeat(33_000)}</style><title>`),
      'has its last tag at byte 3',
    ],
    ['a property outside the list', (html) => html.replace('"version":', '"aspect":'), 'JSON-LD at @graph.1'],
  ]

  it.each(damages)('%s', (_, damage, sentence) => {
    const whole = renderArticle()
    const damaged = damage(whole)
    expect(damaged).not.toBe(whole)
    expect(checkPageHead(damaged, present)).toContainEqual(expect.stringContaining(sentence))
  })
})
