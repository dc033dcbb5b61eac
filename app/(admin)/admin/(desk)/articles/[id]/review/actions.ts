'use server'

import { z } from 'zod'
import { actingAs } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/acting-as.ts'
import { answerScreen } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/answer-screen.ts'
import { versionInput } from '#lib/articles/publish-screen.input.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { approveArticle, returnWithComments } from '#lib/reviews/review.commands.ts'

/** Signs exactly the version the reviewer saw. */
export async function approveAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const approval = versionInput.extend({
    statement: z.string().max(2_000),
    declaration: z.string().max(2_000),
    nextReviewDueOn: z.iso.date('Choose a day.').transform((day) => new Date(day)),
    checked: z.literal('on', { error: 'Check the figures first, then say so.' }),
  })
  const input = parseForm(approval, form)
  if (!input.ok) return input.refusal
  const { checked: _checked, ...words } = input.value
  const approved = await approveArticle(db(), { articleId, ...words }, by)
  return answerScreen(form, articleId, approved, 'approved', 'review')
}

/** Gives the draft back with comments. */
export async function returnAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(versionInput.extend({ comments: z.string().max(2_000) }), form)
  if (!input.ok) return input.refusal
  const returned = await returnWithComments(db(), { articleId, ...input.value }, by)
  return answerScreen(form, articleId, returned, 'returned', 'review')
}
