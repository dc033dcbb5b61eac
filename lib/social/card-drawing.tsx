import type { ReactElement } from 'react'
import type { CardFacts } from '#lib/social/card.ts'
import type { CardFaces } from '#lib/social/card-faces.ts'
import { fitText, measureText, type TextFace, toDrawable } from '#lib/social/card-text.ts'
import { setHeadline } from '#lib/social/headline.ts'
import { palette } from '#lib/social/palette.ts'
import { findDirection, toVisualOrder } from '#lib/social/visual-order.ts'

/** Pixels of the card's edge, and of the measure between the edges. */
const edge = 72
const measure = 1200 - 2 * edge
const gap = 56
const valueSize = 27
const labelSize = 23

/**
 * The social card, for a renderer that knows flexbox and little else. Every line is measured and broken here, so that
 * nothing can overflow: 1200 × 630 pixels.
 */
export function drawCard(facts: CardFacts, faces: CardFaces): ReactElement {
  const headline = setHeadline(facts.headline, faces.headline, measure)
  const spoken = headline.lines.length > 0 ? headline : setHeadline(facts.siteName, faces.headline, measure)
  return (
    <div style={styles.card}>
      <div style={styles.row}>
        <div style={{ ...textStyle(faces.headline), display: 'flex', fontSize: 42 }}>
          {toLine(facts.siteName, faces.headline, 12)}
          <span style={{ color: palette.groundMark }}>.</span>
        </div>
        <div style={{ ...textStyle(faces.plain), fontSize: 27 }}>{toLine(facts.corner, faces.plain, 24)}</div>
      </div>
      <div style={{ ...styles.headline, alignItems: spoken.direction === 'rtl' ? 'flex-end' : 'flex-start' }}>
        {spoken.lines.map((line) => (
          <div key={line} style={{ ...textStyle(faces.headline), fontSize: spoken.size, lineHeight: 1.08 }}>
            {line}
          </div>
        ))}
      </div>
      {facts.details.length > 0 && <Details details={facts.details} faces={faces} />}
    </div>
  )
}

/** The publication's logo: the first letter of its name and the dot of its wordmark, 512 × 512 pixels. */
export function drawLogo({ letter }: { letter: string }, faces: CardFaces): ReactElement {
  return (
    <div style={styles.logo}>
      <div style={{ ...textStyle(faces.headline), display: 'flex', fontSize: 380, lineHeight: 1 }}>
        {toDrawable(letter, faces.headline) ?? ''}
        <span style={{ color: palette.groundMark }}>.</span>
      </div>
    </div>
  )
}

function Details({ details, faces }: { details: CardFacts['details']; faces: CardFaces }) {
  return (
    <div style={styles.details}>
      {fitDetails(details, faces).map((detail) => (
        <div key={detail.label} style={styles.detail}>
          <div style={{ ...textStyle(faces.plain), fontSize: labelSize, color: palette.groundQuiet }}>
            {detail.label}
          </div>
          <div style={{ ...textStyle(faces.strong), fontSize: valueSize }}>{detail.value}</div>
        </div>
      ))}
    </div>
  )
}

/** The first fact, a person's name, gets what the dates and numbers beside it leave. */
function fitDetails(details: CardFacts['details'], faces: CardFaces): CardFacts['details'] {
  const [first, ...others] = details
  if (!first) return []
  const taken = others.map(
    (detail) =>
      gap +
      Math.max(
        measureText(detail.value, faces.strong) * valueSize,
        measureText(detail.label, faces.plain) * labelSize,
      ),
  )
  const left = measure - taken.reduce((sum, width) => sum + width, 0)
  return [{ ...first, value: toLine(first.value, faces.strong, left / valueSize) }, ...others]
}

/** One line, cut to its place; "–" when the faces cannot draw it whole. */
function toLine(text: string, face: TextFace, maxEms: number): string {
  const line = fitText(toDrawable(text, face) ?? '–', face, maxEms)
  return toVisualOrder(line, findDirection(line))
}

function textStyle(face: TextFace) {
  return {
    fontFamily: face.families,
    fontWeight: face.weight === 600 ? (600 as const) : face.weight === 500 ? (500 as const) : (400 as const),
    letterSpacing: `${face.letterSpacing}em`,
    whiteSpace: 'pre' as const,
    flexShrink: 0,
  }
}

const styles = {
  card: {
    width: 1200,
    height: 630,
    padding: `58px ${edge}px 64px`,
    display: 'flex',
    flexDirection: 'column',
    background: palette.ground,
    color: palette.paper,
  },
  logo: {
    width: 512,
    height: 512,
    // A capital stands in the upper part of its line.
    paddingTop: 78,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    background: palette.ground,
    color: palette.paper,
  },
  row: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' },
  headline: { display: 'flex', flexDirection: 'column', justifyContent: 'center', flexGrow: 1 },
  details: { display: 'flex', gap, borderTop: `2px solid ${palette.groundRule}`, paddingTop: 26 },
  detail: { display: 'flex', flexDirection: 'column', gap: 4 },
} as const
