'use server'

import { revalidatePath } from 'next/cache'
import { actingAs } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/acting-as.ts'
import { type FormState, formDone, formRefused, parseForm } from '#lib/form-state.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { describeLinkRefusal } from '#lib/previews/describe-link.ts'
import { makePreviewLink, revokePreviewLink } from '#lib/previews/preview-link.commands.ts'
import { previewLinkInput } from '#lib/previews/preview-link.input.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import { getSiteOrigin } from '#lib/settings/site.queries.ts'

/** Makes a link and shows it this once. */
export async function makeLinkAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const user = await requireUser()
  const input = parseForm(previewLinkInput, form)
  if (!input.ok) return input.refusal
  const made = await makePreviewLink(db(), { articleId, userId: user.id, ...input.value }, actingAs(user))
  if (!made.ok) return formRefused(form, describeLinkRefusal(made.refusal))
  revalidatePath(`/admin/articles/${articleId}/share`)
  return formDone(`${getSiteOrigin()}${readerPaths.preview(made.value.token)}`)
}

/** Ends a link. */
export async function revokeLinkAction(
  articleId: string,
  linkId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  await requireSameOrigin()
  const user = await requireUser()
  const revoked = await revokePreviewLink(db(), { articleId, linkId }, actingAs(user))
  if (!revoked.ok) return formRefused(form, describeLinkRefusal(revoked.refusal))
  revalidatePath(`/admin/articles/${articleId}/share`)
  return formDone('The link opens nothing any more.')
}
