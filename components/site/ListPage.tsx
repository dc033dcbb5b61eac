import type { ReactNode } from 'react'
import { Head } from '#components/site/Head.tsx'
import { JsonLd } from '#components/site/JsonLd.tsx'
import { PageHeader } from '#components/site/PageHeader.tsx'
import { ShelfDirectives } from '#components/site/ShelfDirectives.tsx'
import { SitePage } from '#components/site/SitePage.tsx'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { SiteFrame } from '#lib/settings/site.views.ts'
import { toCollectionGraph } from '#lib/social/page-graphs.ts'
import { toListHead } from '#lib/social/site-heads.ts'

type ListPageProps = {
  frame: SiteFrame
  origin: string
  title: string
  description: string
  path: string
  /** What the page shows (`publicationKeys`). */
  keys: string[]
  children: ReactNode
}

/** A page that lists something other than articles: topics, people, corrections, words. */
export function ListPage({ frame, origin, title, description, path, keys, children }: ListPageProps) {
  const page = { name: title, description, path }
  const home = { name: 'Home', path: readerPaths.home() }
  return (
    <SitePage frame={frame}>
      <Head tags={toListHead({ title, description, path }, frame, origin)} />
      <JsonLd graph={toCollectionGraph(page, [home, { name: title, path: null }], frame, origin)} />
      <ShelfDirectives keys={keys} />
      <PageHeader title={title} standfirst={description} crumbs={[home]} />
      {children}
    </SitePage>
  )
}
