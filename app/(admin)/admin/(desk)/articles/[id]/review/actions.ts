'use server'

import { z } from 'zod'
import { actingAs } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/acting-as.ts'
import { answerScreen } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/answer-screen.ts'
import { versionInput } from '#lib/articles/publish-screen.input.ts'
import { describeArticleRefusal } from '#lib/desk/describe-refusal.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { approveArticle, returnWithComments } from '#lib/reviews/review.commands.ts'

const tooLong = 'At most 2,000 characters.'

/** Everything that is missing is said in one answer, not one thing at a time. */
const words = (kind: 'statement-missing' | 'declaration-missing') =>
  z.string().trim().min(1, describeArticleRefusal({ kind })).max(2_000, tooLong)

/** Signs exactly the version the reviewer saw. */
export async function approveAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const approval = versionInput.extend({
    statement: words('statement-missing'),
    declaration: words('declaration-missing'),
    nextReviewDueOn: z.iso.date('Choose a day.').transform((day) => new Date(day)),
    checked: z.literal('on', { error: 'Check the figures first, then say so.' }),
  })
  const input = parseForm(approval, form)
  if (!input.ok) return input.refusal
  const { checked: _checked, ...review } = input.value
  const approved = await approveArticle(db(), { articleId, ...review }, by)
  return answerScreen(form, articleId, approved, 'approved', 'review')
}

/** Gives the draft back with comments. */
export async function returnAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(versionInput.extend({ comments: z.string().max(2_000, tooLong) }), form)
  if (!input.ok) return input.refusal
  const returned = await returnWithComments(db(), { articleId, ...input.value }, by)
  return answerScreen(form, articleId, returned, 'returned', 'review')
}
