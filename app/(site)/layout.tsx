import type { ReactNode } from 'react'
import '#app/styles/layers.css'
import '#app/styles/tokens.css'
import '#app/styles/fonts.css'
import '#app/styles/base.css'
import '#app/styles/prose.css'
import '#app/styles/comfort.css'
import '#app/styles/print.css'
import { preloadedFonts } from '#components/site/font-files.ts'
import { readerScript } from '#components/site/reader-file.ts'
import { getSiteFrame } from '#lib/settings/site.queries.ts'

/** The document around every reader page. No client component stands below it: these pages are finished text. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { locale, themePath } = await getSiteFrame()
  return (
    <html lang={locale}>
      <head>
        {preloadedFonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <meta name="color-scheme" content="light dark" />
        {themePath && <link rel="stylesheet" href={themePath} precedence="theme" />}
        <script src={readerScript} defer />
      </head>
      <body>{children}</body>
    </html>
  )
}
