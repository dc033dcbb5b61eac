import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { ArticleTabs } from '#components/admin/ArticleTabs.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { DeskTable } from '#components/admin/DeskTable.tsx'
import { ShareForm } from '#components/admin/ShareForm.client.tsx'
import { Day } from '#components/ui/Day.tsx'
import type { FormState } from '#lib/form-state.ts'
import type { PreviewLinkLine } from '#lib/previews/preview.views.ts'

type Action = (before: FormState, form: FormData) => Promise<FormState>

/** Links by which people outside read the draft: make one, see who opened what, end one. */
export function ShareView({
  articleId,
  title,
  mayShare,
  links,
  make,
  revokeOf,
}: {
  articleId: string
  title: string
  mayShare: boolean
  links: PreviewLinkLine[]
  make: Action
  revokeOf: (linkId: string) => Action
}) {
  return (
    <DeskPage
      title={title}
      intro="Whoever has a link reads the draft as it stands, without an account, until the link expires or is revoked. It is listed nowhere."
    >
      <ArticleTabs articleId={articleId} here="share" />
      {mayShare ? <ShareForm make={make} /> : <p>You cannot share this draft as it stands.</p>}
      <DeskTable
        caption="Links for people outside"
        rows={links}
        keyOf={({ id }) => id}
        whenEmpty="There is no link yet. Make one for a lawyer, a patient or the study’s authors, and revoke it when they have answered."
        columns={[
          { title: 'For', show: ({ note }) => note },
          { title: 'Made by', show: ({ createdByName }) => createdByName },
          {
            title: 'Last opened',
            show: ({ lastOpenedAt }) => (lastOpenedAt ? <Day date={lastOpenedAt} short /> : 'never'),
          },
          { title: 'Works until', show: (link) => <Until link={link} /> },
          {
            title: 'Revoke',
            show: ({ id, note, ended }) =>
              !ended && (
                <ActionForm
                  action={revokeOf(id)}
                  submit="Revoke"
                  submitAloud={`Revoke the link for ${note}`}
                  look="plain"
                />
              ),
          },
        ]}
      />
    </DeskPage>
  )
}

function Until({ link: { ended, expiresAt } }: { link: PreviewLinkLine }) {
  if (!ended) return <Day date={expiresAt} short />
  return (
    <>
      {ended.kind} <Day date={ended.at} short />
    </>
  )
}
