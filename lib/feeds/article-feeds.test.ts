import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bullets,
  careCard,
  cite,
  crisisHelp,
  doc,
  h2,
  keyPoints,
  link,
  p,
  riskFigure,
  table,
} from '#lib/document/builders.ts'
import { toAtom, toJsonFeed, toRss, toSiteChannel, toTopicChannel } from '#lib/feeds/article-feeds.ts'
import { toCorrectionsRss } from '#lib/feeds/corrections-feed.ts'
import type { FeedEntry } from '#lib/feeds/feed.views.ts'
import { toFeedHtml } from '#lib/feeds/feed-html.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { siteFrame, source } from '#tests/article-page.ts'
import { findAll, parseXml, type XmlElement } from '#tests/xml.ts'

const origin = 'https://health.example'
const trial = source({ id: '0190c0de-0000-7000-8000-00000000000a' })

function entry(telling: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: '0190c0de-0000-7000-8000-000000000001',
    path: '/articles/what-stage-4-means',
    title: 'What “stage 4” means now',
    description: 'In numbers, & what to ask.',
    authors: [{ id: 'author', name: 'Sample Author (fictional)' }],
    topics: [{ id: 'cancer', name: 'Cancer' }],
    publishedAt: new Date('2026-10-02T08:00:00.400Z'),
    modifiedAt: new Date('2026-11-12T09:30:00.900Z'),
    body: doc(p('About 1 in 3', cite(trial.id), '.')),
    sources: [trial],
    corrections: [],
    demonstration: false,
    ...telling,
  }
}

const rss = (entries: FeedEntry[], frame: SiteFrame) => toRss(entries, toSiteChannel(frame), frame, origin)
const textOf = (element: XmlElement, name: string) => findAll(element, name).map((one) => one.text)

describe('the article feeds', () => {
  it('RSS has a guid that is not the address, a date as RFC 822 wants it, and the whole text', () => {
    const [item] = findAll(parseXml(rss([entry()], siteFrame())), 'item')
    if (!item) throw new Error('No item.')
    expect(findAll(item, 'guid')[0]).toMatchObject({
      attributes: { isPermaLink: 'false' },
      text: 'urn:uuid:0190c0de-0000-7000-8000-000000000001',
    })
    expect(textOf(item, 'pubDate')).toEqual(['Fri, 02 Oct 2026 08:00:00 GMT'])
    expect(textOf(item, 'link')).toEqual(['https://health.example/articles/what-stage-4-means'])
    expect(textOf(item, 'content:encoded')[0]).toContain('<p>About 1 in 3<sup>[1]</sup>.</p>')
  })

  it('a topic has a feed of its own', () => {
    const topic = { slug: 'sleep', name: 'Sleep', description: 'On sleep.', path: '/topics/sleep' }
    const feed = parseXml(toRss([entry()], toTopicChannel(topic, siteFrame()), siteFrame(), origin))
    expect(textOf(feed, 'title')[0]).toBe('Bedside: Sleep')
    expect(findAll(feed, 'atom:link')[0]?.attributes.href).toBe(
      'https://health.example/topics/sleep/feed.xml',
    )
  })

  it('Atom says when meaning changed, of the entry and of the feed', () => {
    const feed = parseXml(toAtom([entry()], siteFrame(), origin))
    expect(textOf(feed, 'updated')).toEqual(['2026-11-12T09:30:00+00:00', '2026-11-12T09:30:00+00:00'])
    expect(textOf(feed, 'id')[1]).toBe('urn:uuid:0190c0de-0000-7000-8000-000000000001')
  })

  it('JSON Feed names its version and carries the same entry', () => {
    expect(JSON.parse(toJsonFeed([entry()], siteFrame(), origin))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://health.example/feed.json',
      items: [
        { id: 'urn:uuid:0190c0de-0000-7000-8000-000000000001', date_modified: '2026-11-12T09:30:00+00:00' },
      ],
    })
  })

  it('is a feed also while nothing is published', () => {
    expect(findAll(parseXml(rss([], siteFrame())), 'item')).toEqual([])
    expect(textOf(parseXml(toAtom([], siteFrame(), origin)), 'updated')).toEqual([
      '1970-01-01T00:00:00+00:00',
    ])
  })

  it.each([
    ['markup', '"><script>alert(1)</script>'],
    ['the end of a CDATA section', ']]>'],
    ['an entity of its own', '&nbsp;&#0;'],
    ['control characters', 'a\u0000\u0007\u001bb\ufffe'],
    ['a lone surrogate', 'a\ud83d'],
    ['emoji', '👩🏽‍⚕️'],
  ])('stays well formed with %s anywhere', (_, text) => {
    const hostile = entry({
      title: text,
      description: text,
      authors: [{ id: 'a', name: text }],
      topics: [{ id: 't', name: text }],
      body: doc(p(text)),
    })
    const frame = siteFrame({ name: text, tagline: text, description: text })
    expect(() => [rss, toAtom].map((feed) => parseXml(feed([hostile], frame, origin)))).not.toThrow()
    expect(JSON.parse(toJsonFeed([hostile], frame, origin)).items[0].content_html).not.toContain('<script')
  })

  it('stays well formed with any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const body = doc(p(`x${text}`))
        parseXml(rss([entry({ title: text, body })], siteFrame({ name: text })))
      }),
      { numRuns: 200 },
    )
  })
})

describe('an article in a feed', () => {
  it('says everything the page says, without class, script or relative address', () => {
    const body = doc(
      keyPoints('Most people live longer.'),
      h2('What helps'),
      p('See ', link('/topics/cancer', 'the topic'), ' or ', link('#what-helps', 'above'), '.'),
      bullets('One', 'Two'),
      table({ caption: 'Doses' }, ['Drug', 'Dose'], ['A', '1 mg']),
      riskFigure({
        title: 'Alive',
        denominator: 100,
        arms: [{ label: 'With the drug', count: 32 }],
        timeFrame: 'after 5 years',
        population: 'adults',
        references: [trial.id],
      }),
      careCard('emergency', 'Call now if you cannot breathe', 'Do not wait.'),
      crisisHelp('suicide'),
    )
    const html = toFeedHtml(entry({ body, demonstration: true }), origin)
    const url = 'https://health.example/articles/what-stage-4-means'
    for (const part of [
      '<p><em>Demonstration content: not medical advice.</em></p>',
      '<h2>Key points</h2><ul><li>Most people live longer.</li></ul>',
      `<a href="https://health.example/topics/cancer">the topic</a> or <a href="${url}#what-helps">above</a>`,
      '<caption>Doses</caption><tbody><tr><th><p>Drug</p></th>',
      '<p>adults, after 5 years:</p><ul><li>With the drug: 32 in 100</li></ul><p><sup>[1]</sup></p>',
      '<h3>Emergency: Call now if you cannot breathe</h3>',
      `If you need help now: </strong><a href="${url}">`,
      '<a href="https://doi.org/10.1200/jco.21.00174">',
    ]) {
      expect(html).toContain(part)
    }
    expect(html).not.toMatch(/class=|style=|href="[^h]/)
  })

  it('begins with its corrections', () => {
    const corrections = [
      { id: 3, was: '39 %', isNow: '31.9 %', correctedAt: new Date('2026-11-12T09:30:00Z') },
    ]
    expect(toFeedHtml(entry({ corrections }), origin)).toMatch(
      /^<p><strong>Corrected on 12 November 2026. <\/strong>It said: “39 %” It now says: “31.9 %”<\/p>/,
    )
  })
})

it('the corrections feed names each correction by its own address for ever', () => {
  const correction = {
    id: 17,
    severity: 'safety' as const,
    was: '5 mg',
    isNow: '0.5 mg',
    reason: 'A slip.',
    correctedAt: new Date('2026-11-12T09:30:00Z'),
    articleTitle: 'Doses',
    articlePath: '/articles/doses',
    superseded: true,
    supersedes: null,
  }
  const [item] = findAll(parseXml(toCorrectionsRss([correction], siteFrame(), origin)), 'item')
  expect(item && [textOf(item, 'title'), textOf(item, 'guid'), textOf(item, 'description')].flat()).toEqual([
    'Corrected for safety: Doses (corrected again since)',
    'https://health.example/corrections#correction-17',
    'It said: “5 mg” It now says: “0.5 mg” A slip.',
  ])
})
