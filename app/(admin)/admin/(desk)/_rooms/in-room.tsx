import type { ReactNode } from 'react'
import { Notice } from '#components/admin/Notice.tsx'
import { type DeskAction, decideAccess } from '#lib/accounts/policy.ts'
import { describeAccess } from '#lib/desk/save.ts'
import { requireUser, type SessionUser } from '#lib/platform/session.ts'

/** A screen for those who may do this; everybody else is told whom to ask. */
export async function inRoom(
  action: DeskAction,
  show: (user: SessionUser) => Promise<ReactNode>,
): Promise<ReactNode> {
  const user = await requireUser()
  const access = decideAccess(user, action)
  if (access.ok) return show(user)
  return (
    <Notice title="This room is not open to you">
      <p>{describeAccess(access.refusal)}</p>
    </Notice>
  )
}
