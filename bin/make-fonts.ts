import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { readFontMetrics } from '#bin/sfnt-metrics.ts'

// Makes public/fonts, app/styles/fonts.css and components/site/font-files.ts from the @fontsource packages.
// Run it again after a change of those packages; its output is committed, so that a start never needs it.

type Cut = {
  name: string
  family: string
  source: string
  style: 'normal' | 'italic'
  weights: { min: number; max: number } | number
  range: string
  preload: boolean
}

/** Basic Latin, the accents of Western Europe and the marks of good typography: what nearly every page needs. */
const core =
  'U+20-7E,U+A0,U+A3,U+A7,U+A9,U+AB,U+B0-B3,U+B7,U+BB-BF,U+C0-C2,U+C4-C5,U+C7-CB,U+CE-CF,U+D1,U+D3-D4,U+D6-D8,U+DA-DC,U+DF-EF,U+F1-F6,U+F8-FC,U+FF,U+2009-200A,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+202F,U+20AC,U+2190-2193,U+2212,U+2264-2265,U+2713,U+FB01-FB02'
/** The remaining accents and marks of the Latin file, fetched by the few pages that use them. */
const rest =
  'U+A1-A2,U+A4-A6,U+A8,U+AA,U+AC-AF,U+B4-B6,U+B8-BA,U+C3,U+C6,U+CC-CD,U+D0,U+D2,U+D5,U+D9,U+DD-DE,U+F0,U+F7,U+FD-FE,U+131,U+152-153,U+2C6,U+2DA,U+2DC,U+2010-2012,U+2015-2017,U+201A-201B,U+201E-2021,U+2030,U+2032-2033,U+2039-203A,U+2044,U+2122,U+2215'
const extended =
  'U+100-130,U+132-151,U+154-17F,U+192,U+218-21B,U+2C7,U+2D8-2D9,U+2DB,U+2DD,U+1E00-1E9F,U+1EF2-1EFF'

const serif = { family: 'Newsreader', weights: { min: 400, max: 600 }, style: 'normal' } as const
const sans = { family: 'Atkinson', weights: { min: 400, max: 700 }, style: 'normal' } as const
const serifFiles = '@fontsource-variable/newsreader/files/newsreader'
const sansFiles = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next'

const cuts: Cut[] = [
  { ...serif, name: 'newsreader', source: `${serifFiles}-latin-wght-normal`, range: core, preload: true },
  { ...sans, name: 'atkinson', source: `${sansFiles}-latin-wght-normal`, range: core, preload: true },
  {
    ...serif,
    name: 'newsreader-rest',
    source: `${serifFiles}-latin-wght-normal`,
    range: rest,
    preload: false,
  },
  { ...sans, name: 'atkinson-rest', source: `${sansFiles}-latin-wght-normal`, range: rest, preload: false },
  {
    ...serif,
    name: 'newsreader-ext',
    source: `${serifFiles}-latin-ext-wght-normal`,
    range: extended,
    preload: false,
  },
  {
    ...sans,
    name: 'atkinson-ext',
    source: `${sansFiles}-latin-ext-wght-normal`,
    range: extended,
    preload: false,
  },
  {
    ...serif,
    name: 'newsreader-italic',
    source: `${serifFiles}-latin-wght-italic`,
    style: 'italic',
    weights: 400,
    range: core,
    preload: false,
  },
]

/**
 * Faces that stand in while ours are on the way, stretched until a line of prose is as long and as high as ours.
 * Average widths of the sample in `sfnt-metrics.ts`, per em of 2048. Source: Next.js, as above.
 */
const standIns = [
  {
    cut: 'newsreader',
    family: 'Newsreader stand-in',
    local: ['Times New Roman', 'Liberation Serif', 'Tinos'],
    averageWidth: 854.3953488372093 / 2048,
  },
  {
    cut: 'atkinson',
    family: 'Atkinson stand-in',
    local: ['Arial', 'Liberation Sans', 'Arimo', 'Helvetica'],
    averageWidth: 934.5116279069767 / 2048,
  },
]

await mkdir('public/fonts', { recursive: true })
for (const old of await readdir('public/fonts')) {
  if (old.endsWith('.woff2')) await rm(`public/fonts/${old}`)
}
const made = await Promise.all(cuts.map(makeCut))
await writeFile('app/styles/fonts.css', [...made.map(fontFace), ...standIns.map(standInFace)].join(''))
await writeFile('components/site/font-files.ts', preloadModule())
for (const { cut, bytes } of made) process.stdout.write(`${cut.name} ${bytes} bytes\n`)

async function makeCut(cut: Cut) {
  const original = await readFile(`node_modules/${cut.source}.woff2`)
  const options = { variationAxes: { wght: cut.weights }, noLayoutClosure: true }
  const text = charactersOf(cut.range)
  const woff2 = await subsetFont(original, text, { ...options, targetFormat: 'woff2' })
  const sfnt = await subsetFont(original, text, { ...options, targetFormat: 'sfnt' })
  const file = `${cut.name}.${createHash('sha256').update(woff2).digest('hex').slice(0, 12)}.woff2`
  await writeFile(`public/fonts/${file}`, woff2)
  return { cut, sfnt, file, bytes: woff2.length }
}

function charactersOf(range: string): string {
  return range
    .split(',')
    .flatMap((part) => {
      const [first = 0, last = first] = part
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16))
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
    })
    .join('')
}

function fontFace({ cut, file }: (typeof made)[number]): string {
  const weight = typeof cut.weights === 'number' ? cut.weights : `${cut.weights.min} ${cut.weights.max}`
  return `@font-face {
  font-family: "${cut.family}";
  font-style: ${cut.style};
  font-weight: ${weight};
  font-display: swap;
  src: url("/fonts/${file}") format("woff2");
  unicode-range: ${cut.range.replaceAll(',', ', ')};
}
`
}

function standInFace(face: (typeof standIns)[number]): string {
  const ours = made.find(({ cut }) => cut.name === face.cut)
  if (!ours) throw new Error(`No font is called ${face.cut}.`)
  const metrics = readFontMetrics(ours.sfnt)
  const stretch = metrics.averageWidth / face.averageWidth
  const percent = (part: number) => `${(100 * part).toFixed(2)}%`
  return `@font-face {
  font-family: "${face.family}";
  src: ${face.local.map((name) => `local("${name}")`).join(', ')};
  size-adjust: ${percent(stretch)};
  ascent-override: ${percent(metrics.ascent / stretch)};
  descent-override: ${percent(metrics.descent / stretch)};
  line-gap-override: ${percent(metrics.lineGap / stretch)};
}
`
}

function preloadModule(): string {
  const files = made.filter(({ cut }) => cut.preload).map(({ file }) => `'/fonts/${file}'`)
  return `/** The fonts every page needs at once; made by bin/make-fonts.ts. */\nexport const preloadedFonts = [${files.join(', ')}]\n`
}
