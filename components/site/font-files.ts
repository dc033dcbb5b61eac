/** The fonts every page needs at once; made by bin/make-fonts.ts. */
export const preloadedFonts = ['/fonts/newsreader.fadfbbab4149.woff2', '/fonts/atkinson.cef2cc2e29ab.woff2']
