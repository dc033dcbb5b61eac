/** A colour as "#rrggbb", lower case. */
export type Hex = string

type Rgb = readonly [red: number, green: number, blue: number]

/** The contrast of two colours, from 1 to 21. Source: WCAG 2.2, definitions of contrast ratio and relative luminance. */
export function contrastRatio(one: Hex, other: Hex): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** `share` of one colour laid over another, from 0 to 1. */
export function mixColours(over: Hex, under: Hex, share: number): Hex {
  const [top, bottom] = [toRgb(over), toRgb(under)]
  return toHex([
    bottom[0] + (top[0] - bottom[0]) * share,
    bottom[1] + (top[1] - bottom[1]) * share,
    bottom[2] + (top[2] - bottom[2]) * share,
  ])
}

/**
 * The colour nearest to this one, of the same hue, for which `passes` holds: this one when it does already.
 * Only its lightness moves, in the direction given, as people see it.
 * Source of the OKLab matrices: Björn Ottosson, bottosson.github.io/posts/oklab.
 */
export function nearestPassing(
  colour: Hex,
  towards: 'dark' | 'light',
  passes: (colour: Hex) => boolean,
): Hex {
  if (passes(colour)) return colour
  const [lightness, a, b] = toOklab(toRgb(colour))
  let [failing, passing] = [lightness, towards === 'dark' ? 0 : 1]
  for (let step = 0; step < 24; step += 1) {
    const middle = (failing + passing) / 2
    if (passes(atLightness(middle, a, b))) passing = middle
    else failing = middle
  }
  return atLightness(passing, a, b)
}

/** A hue at another lightness; as much of its colour as a screen can show there. */
function atLightness(lightness: number, a: number, b: number): Hex {
  let [share, step] = [1, 0.5]
  const at = (part: number) => fromOklab([lightness, a * part, b * part])
  if (!isShown(at(1))) {
    share = 0
    for (; step > 0.002; step /= 2) if (isShown(at(share + step))) share += step
  }
  return toHex(at(share))
}

function isShown(rgb: Rgb): boolean {
  return rgb.every((part) => part >= -0.5 && part <= 255.5)
}

function luminance(colour: Hex): number {
  const [red, green, blue] = toRgb(colour).map(toLinear)
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

function toRgb(colour: Hex): Rgb {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

function toHex(rgb: Rgb): Hex {
  const parts = rgb.map((part) =>
    Math.min(255, Math.max(0, Math.round(part)))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${parts.join('')}`
}

function toLinear(part: number): number {
  const value = part / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function fromLinear(value: number): number {
  return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055)
}

function toOklab(rgb: Rgb): Rgb {
  const [red = 0, green = 0, blue = 0] = rgb.map(toLinear)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ]
}

function fromOklab([lightness, a, b]: Rgb): Rgb {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    fromLinear(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    fromLinear(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    fromLinear(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ]
}
