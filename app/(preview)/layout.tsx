import type { ReactNode } from 'react'
import '#app/styles/layers.css'
import '#app/styles/tokens.css'
import '#app/styles/fonts.css'
import '#app/styles/base.css'
import '#app/styles/prose.css'
import '#app/styles/comfort.css'
import '#app/styles/print.css'
import { preloadedFonts } from '#components/site/font-files.ts'

/** The document around a draft as readers would see it: the styles of the reader's pages, and none of their scripts. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        {preloadedFonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <meta name="color-scheme" content="light dark" />
      </head>
      <body>{children}</body>
    </html>
  )
}
