import { type CoverFacts, type CoverShape, maxCoverLines } from '#lib/social/cover.ts'
import { palette } from '#lib/social/palette.ts'
import { pictureSizes } from '#lib/social/picture.ts'

/** Share of the shorter side that stays empty at each edge. */
const edgeShare = 0.13

type Box = { left: number; top: number; width: number; height: number }

/** A cover as an SVG document: no letter, no figure, no logo, nothing from outside. */
export function drawCover(facts: CoverFacts, shape: CoverShape): string {
  const { width, height } = pictureSizes[shape]
  const edge = Math.min(width, height) * edgeShare
  const box = { left: edge, top: edge, width: width - 2 * edge, height: height - 2 * edge }
  const drawing = facts.kind === 'people' ? drawArms(facts.arms, box) : drawLines(facts.lengths, box)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${palette.ground}"/>${drawing}</svg>`
  )
}

type Arm = { count: number; denominator: number }

/** One field of people per arm, at one scale: as many as the denominator, the counted ones bright. */
function drawArms(arms: Arm[], box: Box): string {
  const { columns, rows, across, down, cell, gap } = arrange(arms, box)
  const left = box.left + (box.width - across * columns * cell - (across - 1) * gap) / 2
  const top = box.top + (box.height - down * rows * cell - (down - 1) * gap) / 2
  return arms
    .map((arm, index) => {
      const [column, row] = [index % across, Math.floor(index / across)]
      return drawField(arm, {
        columns,
        cell,
        left: left + column * (columns * cell + gap),
        top: top + row * (rows * cell + gap),
      })
    })
    .join('')
}

/** The arrangement in which people are largest: fields beside or below each other, wide or tall. */
function arrange(arms: Arm[], box: Box) {
  const denominator = Math.max(...arms.map((arm) => arm.denominator))
  const gap = Math.min(box.width, box.height) * 0.11
  const arrangements = [10, 20, 25, 50].flatMap((columns) => {
    const rows = Math.ceil(denominator / columns)
    return [arms.length, 1].map((across) => {
      const down = arms.length / across
      const cell = Math.min(
        (box.width - (across - 1) * gap) / (across * columns),
        (box.height - (down - 1) * gap) / (down * rows),
      )
      return { columns, rows, across, down, cell, gap }
    })
  })
  return arrangements.reduce((best, one) => (one.cell > best.cell ? one : best))
}

function drawField(arm: Arm, grid: { columns: number; cell: number; left: number; top: number }): string {
  const counted = Math.round(arm.count)
  return Array.from({ length: arm.denominator }, (_, index) => {
    const x = grid.left + (index % grid.columns) * grid.cell
    const y = grid.top + Math.floor(index / grid.columns) * grid.cell
    return drawPerson(x, y, grid.cell, index < counted ? palette.groundMark : palette.groundFaint)
  }).join('')
}

/** A head and shoulders in a square cell. */
function drawPerson(x: number, y: number, cell: number, colour: string): string {
  const centre = round(x + cell / 2)
  const shoulders = `M${round(x + cell * 0.2)} ${round(y + cell * 0.86)}a${round(cell * 0.3)} ${round(cell * 0.36)} 0 0 1 ${round(cell * 0.6)} 0z`
  return `<g fill="${colour}"><circle cx="${centre}" cy="${round(y + cell * 0.29)}" r="${round(cell * 0.16)}"/><path d="${shoulders}"/></g>`
}

/** Ruled lines like a page of text, as long as the paragraphs they stand for; the first is bright. */
function drawLines(lengths: number[], box: Box): string {
  const pitch = box.height / maxCoverLines
  const longest = Math.max(...lengths)
  return lengths
    .map((length, index) => {
      const width = box.width * (0.25 + 0.75 * (length / longest))
      const top = box.top + (box.height - lengths.length * pitch) / 2 + (index + 0.35) * pitch
      const colour = index === 0 ? palette.groundMark : palette.groundFaint
      return `<rect x="${round(box.left)}" y="${round(top)}" width="${round(width)}" height="${round(pitch * 0.3)}" rx="${round(pitch * 0.15)}" fill="${colour}"/>`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
