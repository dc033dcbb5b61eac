import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { preloadedFonts } from '#components/site/font-files.ts'
import '#app/styles/layers.css'
import '#app/styles/tokens.css'
import '#app/styles/fonts.css'
import '#app/styles/base.css'
import '#app/styles/prose.css'
import '#app/styles/print.css'

export const metadata: Metadata = {
  title: { template: '%s · Bedside desk', default: 'Bedside desk' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
}

/** The desk: the same paper and type as the reader's pages, and nothing of it for search engines. */
export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" data-scroll-behavior="smooth">
      <head>
        {preloadedFonts.map((href) => (
          <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="" />
        ))}
      </head>
      <body>{children}</body>
    </html>
  )
}
