import type { Metadata } from 'next'
import { spendLinkAction } from '#app/(admin)/admin/_door/actions.ts'
import { LinkOverView, UseLinkView } from '#components/admin/UseLinkView.tsx'
import { getLink } from '#lib/accounts/account.queries.ts'
import { now } from '#lib/platform/clock.ts'

export const metadata: Metadata = { title: 'Choose another password' }

type Props = { params: Promise<{ token: string }> }

/** A one-time link, before it is used. */
export default async function LinkPage({ params }: Props) {
  const { token } = await params
  const link = await getLink(token, now())
  if (link?.purpose !== 'password_reset') return <LinkOverView />
  return <UseLinkView link={link} token={token} action={spendLinkAction.bind(null, 'password_reset')} />
}
