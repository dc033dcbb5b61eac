declare module 'subset-font' {
  /** A range of a variable font's axis, or the one value it is pinned to. */
  type Axis = number | { min: number; max: number }

  type Options = {
    targetFormat: 'sfnt' | 'truetype' | 'woff2'
    /** Keeps every glyph, also those no character leads to. */
    keepAllGlyphs?: boolean
    variationAxes?: Record<string, Axis>
    /** Leaves out glyphs that only substitution rules would reach. */
    noLayoutClosure?: boolean
  }

  /** The font cut to the characters of `text`, or whole without it. */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: Options,
  ): Promise<Buffer>
}
