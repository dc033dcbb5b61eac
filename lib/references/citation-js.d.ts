declare module '@citation-js/core' {
  /** Formats that were registered by their plugins. */
  export const plugins: {
    input: {
      /** Reads `text` as the forced format, without asking the network for anything. */
      chain(text: string, options: { forceType: string; generateGraph: boolean }): unknown[]
    }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
