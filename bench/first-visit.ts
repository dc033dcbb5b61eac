import { brotliDecompressSync } from 'node:zlib'
import { askOverWire } from '#bench/wire.ts'

/** What a browser that takes brotli loads of a page it never saw: files and their bytes over the wire. */
export type FirstVisit = Record<'html' | 'css' | 'font' | 'script', { files: number; bytes: number }>

/** Loads the page and all it names: style sheets, preloaded fonts and scripts. Pictures for other sites are not loaded. */
export async function measureFirstVisit(origin: string, path: string): Promise<FirstVisit> {
  const page = await load(origin + path)
  const html = brotliDecompressSync(page).toString()
  const addresses = {
    css: matches(html, /<link rel="stylesheet" href="([^"]+)"/g),
    font: matches(html, /<link rel="preload" href="([^"]+)" as="font"/g),
    script: matches(html, /<script src="([^"]+)"/g),
  }
  const visit: FirstVisit = {
    html: { files: 1, bytes: page.length },
    css: { files: 0, bytes: 0 },
    font: { files: 0, bytes: 0 },
    script: { files: 0, bytes: 0 },
  }
  for (const kind of ['css', 'font', 'script'] as const) {
    for (const address of addresses[kind]) {
      visit[kind].files += 1
      visit[kind].bytes += (await load(new URL(address, origin).href)).length
    }
  }
  return visit
}

function matches(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ''))]
}

/** The bytes as they come over the wire. */
async function load(address: string): Promise<Buffer> {
  return (await askOverWire(address, { 'Accept-Encoding': 'br' })).bytes
}
