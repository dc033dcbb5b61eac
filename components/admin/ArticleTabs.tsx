import { Tabs } from '#components/admin/Tabs.tsx'

const rooms = [
  { key: 'text', label: 'Text', path: '' },
  { key: 'review', label: 'Review', path: '/review' },
  { key: 'publish', label: 'Publish', path: '/publish' },
  { key: 'history', label: 'History', path: '/history' },
  { key: 'corrections', label: 'Corrections', path: '/corrections' },
  { key: 'preview', label: 'Preview', path: '/preview' },
  { key: 'share', label: 'Share', path: '/share' },
] as const

/** What can be done with one article, each at its address. */
export function ArticleTabs({ articleId, here }: { articleId: string; here: (typeof rooms)[number]['key'] }) {
  return (
    <Tabs
      label="This article"
      tabs={rooms.map(({ key, label, path }) => ({
        label,
        href: `/admin/articles/${articleId}${path}`,
        here: key === here,
      }))}
    />
  )
}
