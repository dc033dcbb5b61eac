declare module 'subset-font' {
  /** A range of a variable font's axis, or the one value it is pinned to. */
  type Axis = number | { min: number; max: number }

  type Options = {
    targetFormat: 'sfnt' | 'woff2'
    variationAxes?: Record<string, Axis>
    /** Leaves out glyphs that only substitution rules would reach. */
    noLayoutClosure?: boolean
  }

  /** The font cut to the characters of `text`. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
