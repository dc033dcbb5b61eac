import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { LinkButton } from '#components/admin/LinkButton.tsx'
import { MoveButtons } from '#components/admin/MoveButtons.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { FormAction } from '#lib/form-state.ts'
import type { DeskPolicyLine } from '#lib/policies/policy.views.ts'

/** The pages about the publication, in the order of the footer. */
export function PolicyDesk({ pages, move }: { pages: DeskPolicyLine[]; move: FormAction }) {
  return (
    <DeskPage
      title="Pages"
      intro="What the publication says of itself: how it works, who pays, how mistakes are mended. They stand in the footer of every page, in this order."
      actions={<LinkButton href="/admin/pages/new">Add a page</LinkButton>}
    >
      <DeskTable
        caption="Pages about the publication"
        rows={pages}
        keyOf={({ slug }) => slug}
        columns={[
          { title: 'Page', show: ({ slug, title }) => <a href={`/admin/pages/${slug}`}>{title}</a> },
          { title: 'About', show: ({ standfirst }) => standfirst },
          { title: 'Changed', show: ({ updatedAt }) => <Day date={updatedAt} short /> },
          {
            title: 'In the footer',
            show: ({ slug, title }) => <MoveButtons move={move} id={slug} name={title} />,
          },
        ]}
        whenEmpty="No page yet. Begin with an editorial policy: what you publish, who decides, how mistakes are mended."
      />
    </DeskPage>
  )
}
