import { Socket } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readCardFonts } from '#lib/platform/card-fonts.ts'
import { renderElement } from '#lib/platform/picture-renderer.ts'
import { type CardFacts, toCardFacts } from '#lib/social/card.ts'
import { drawCard } from '#lib/social/card-drawing.tsx'
import { toCardFaces } from '#lib/social/card-faces.ts'
import { splitGraphemes, toPlainLine } from '#lib/social/plain-line.ts'
import { articlePage, siteFrame } from '#tests/article-page.ts'

// Next puts its own copy of the renderer in the place of the package, which does not load outside of it.
vi.mock('@vercel/og', () => import('next/og.js'))

const size = { width: 1200, height: 630 }
const faces = toCardFaces(readCardFonts())
const attempts: unknown[] = []
const connect = Socket.prototype.connect

beforeAll(() => {
  Socket.prototype.connect = function refuse(...target: unknown[]) {
    attempts.push(target[0])
    throw new Error('A card reached for the network.')
  }
})
afterAll(() => {
  Socket.prototype.connect = connect
})

async function drawTitle(
  title: string,
): Promise<{ facts: CardFacts; jpeg: Buffer; cpuMilliseconds: number }> {
  const facts = toCardFacts(articlePage({ title }), siteFrame())
  const start = process.cpuUsage()
  const jpeg = await renderElement(drawCard(facts, faces), size)
  const { user, system } = process.cpuUsage(start)
  return { facts, jpeg, cpuMilliseconds: (user + system) / 1_000 }
}

/** The pixels of a region that are clearly not the ground. */
async function countInk(jpeg: Buffer, region: { left: number; top: number; width: number; height: number }) {
  const { data, info } = await sharp(jpeg).extract(region).raw().toBuffer({ resolveWithObject: true })
  let ink = 0
  for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 0) > 11 + 48) ink++
  return ink
}

const titles: [string, string][] = [
  ['one word', 'Migraine'],
  ['two lines', 'What “stage 4” means now, and what it no longer means'],
  [
    'three lines',
    'High blood pressure: how low should you go, and what the lower target costs the body after',
  ],
  ['200 characters without a space', 'W'.repeat(200)],
  ['200 narrow characters without a space', 'i'.repeat(200)],
  ['10,000 characters', 'Early palliative care '.repeat(455)],
  ['markup', '"><script>alert(1)</script>'],
  ['emoji alone', '👩🏽‍⚕️🫀🇬🇧1️⃣©️™'],
  ['500 families', '👨‍👩‍👧‍👦'.repeat(500)],
  ['Arabic', 'ما الذي تغيّر في علاج سرطان الرئة (2026)'],
  ['Arabic without a space', 'سرطان'.repeat(40)],
  ['Hebrew with Latin', 'מה חדש בטיפול בסרטן COVID-19 (2026)'],
  ['overrides', '\u202egnp.exe \u2066isolated\u2069 title\u202c'],
  ['lone surrogates', 'A \ud83d title \udc00'],
  ['a script without a face', '中文标题'],
  ['signs of comparison', 'PD-L1 ≥ 50 % → “now” ½ Łódź Что Ελλάδα'],
  ['nothing', ' '],
]

describe('a card stays inside its edges, below 300 kB, cheap, and off the network', () => {
  let ordinaryCost = 0
  beforeAll(async () => {
    const runs = [await drawTitle('Migraine'), await drawTitle('Migraine'), await drawTitle('Migraine')]
    ordinaryCost = Math.min(...runs.map((run) => run.cpuMilliseconds))
  })

  it.each(titles)('%s', async (_, title) => {
    const { jpeg, cpuMilliseconds } = await drawTitle(title)
    const metadata = await sharp(jpeg).metadata()
    expect([metadata.format, metadata.width, metadata.height]).toEqual(['jpeg', 1200, 630])
    expect(jpeg.length).toBeLessThan(300_000)
    expect(cpuMilliseconds).toBeLessThan(10 * ordinaryCost)
    const margins = [
      { left: 0, top: 0, width: 66, height: 630 },
      { left: 1134, top: 0, width: 66, height: 630 },
      { left: 0, top: 0, width: 1200, height: 48 },
      { left: 0, top: 575, width: 1200, height: 55 },
      // Between the headline and the rule below it.
      { left: 0, top: 448, width: 1200, height: 12 },
    ]
    expect(await Promise.all(margins.map((margin) => countInk(jpeg, margin)))).toEqual([0, 0, 0, 0, 0])
    expect(await countInk(jpeg, { left: 72, top: 140, width: 1056, height: 300 })).toBeGreaterThan(300)
    expect(attempts).toEqual([])
  })

  it('any character that the faces say they have is drawn from the bundled files', async () => {
    const all = [...faces.headline.advances.keys()].map((codePoint) =>
      toPlainLine(String.fromCodePoint(codePoint)),
    )
    const drawable = all.filter((sign) => sign !== '')
    for (let at = 0; at < drawable.length; at += 130) await drawTitle(drawable.slice(at, at + 130).join(''))
    expect(drawable.length).toBeGreaterThan(1_000)
    expect(attempts).toEqual([])
  })
})

it('clips a headline at 140 characters as people count them', async () => {
  const { facts } = await drawTitle('👨‍👩‍👧‍👦'.repeat(500))
  expect(splitGraphemes(facts.headline)).toHaveLength(140)
})

it('draws the same bytes for the same facts', async () => {
  const [first, second] = [await drawTitle('Migraine'), await drawTitle('Migraine')]
  expect(first.jpeg.equals(second.jpeg)).toBe(true)
})
