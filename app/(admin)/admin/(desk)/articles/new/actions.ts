'use server'

import { redirect } from 'next/navigation'
import { saveTopics } from '#app/(admin)/admin/(desk)/articles/_bulk/do-to-each.ts'
import { createArticle } from '#lib/articles/article.commands.ts'
import { describeAccessRefusal } from '#lib/articles/describe-access.ts'
import { newArticleInput } from '#lib/desk/new-article.input.ts'
import { type FormState, formRefused, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'

/** Begins an article and opens it. */
export async function newArticleAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const { id, name, role, personId } = await requireUser()
  const input = parseForm(newArticleInput, form)
  if (!input.ok) return input.refusal
  const by = { actor: { id, name }, at: now(), standing: { role, personId } }
  const begun = await createArticle(db(), input.value, by)
  if (!begun.ok) {
    const { refusal } = begun
    return formRefused(form, refusal.kind === 'invalid' ? refusal.message : describeAccessRefusal(refusal))
  }
  const { articleId } = begun.value
  if (input.value.topic) await saveTopics(articleId, { add: input.value.topic }, by)
  redirect(`/admin/articles/${articleId}`)
}
