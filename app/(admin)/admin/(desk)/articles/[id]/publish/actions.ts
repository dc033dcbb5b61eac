'use server'

import { z } from 'zod'
import { actingAs } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/acting-as.ts'
import { answerForm } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/answer-form.ts'
import { answerScreen } from '#app/(admin)/admin/(desk)/articles/[id]/_answers/answer-screen.ts'
import { assignResponsible, setEmbargo } from '#lib/articles/desk-facts.commands.ts'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import {
  publishInput,
  submitInput,
  timeFields,
  toChange,
  toInstant,
  versionInput,
  withdrawInput,
} from '#lib/articles/publish-screen.input.ts'
import { renameArticle } from '#lib/articles/rename.commands.ts'
import { restoreArticle, withdrawArticle } from '#lib/articles/withdraw.commands.ts'
import { type FormState, formRefused, parseForm } from '#lib/form-state.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { recallFromReview, submitForReview } from '#lib/reviews/submit.commands.ts'
import {
  cancelSchedule,
  reschedule,
  schedulePublication,
  scheduleWithdrawal,
} from '#lib/schedules/schedule.commands.ts'

const oneMore = 'Something is still to be said.'

/** Sends the draft to a reviewer. */
export async function submitAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(submitInput, form)
  if (!input.ok) return input.refusal
  return answerScreen(
    form,
    articleId,
    await submitForReview(db(), { articleId, ...input.value }, by),
    'submitted',
  )
}

/** Takes the draft back from the reviewer. */
export async function recallAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(versionInput, form)
  if (!input.ok) return input.refusal
  const recalled = await recallFromReview(db(), { articleId, ...input.value }, by)
  return answerScreen(form, articleId, recalled, 'recalled')
}

/** Publishes the draft, now or at an hour. */
export async function publishAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(publishInput, form)
  if (!input.ok) return input.refusal
  const change = toChange(input.value)
  if (!change.ok) return formRefused(form, oneMore, change.refusal)
  const { version, unreviewed, when, zone } = input.value
  const request = { articleId, version, change: change.value }
  if (when === 'now') {
    const reasoned = unreviewed ? { ...request, withoutReview: { reason: unreviewed } } : request
    return answerScreen(form, articleId, await publishArticle(db(), reasoned, by), 'published')
  }
  const due = toInstant(input.value)
  if (!due.ok) return formRefused(form, oneMore, due.refusal)
  const planned = await schedulePublication(db(), { ...request, dueAt: due.value.at, zone }, by)
  return answerScreen(form, articleId, planned, 'scheduled')
}

/** Gives up what was scheduled. */
export async function cancelAction(
  articleId: string,
  scheduleId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  return answerScreen(form, articleId, await cancelSchedule(db(), { scheduleId }, by), 'cancelled')
}

/** Gives what was scheduled another hour. */
export async function rescheduleAction(
  articleId: string,
  scheduleId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(z.object(timeFields), form)
  if (!input.ok) return input.refusal
  const due = toInstant(input.value)
  if (!due.ok) return formRefused(form, oneMore, due.refusal)
  const hour = { scheduleId, dueAt: due.value.at, zone: input.value.zone }
  return answerScreen(form, articleId, await reschedule(db(), hour, by), 'moved')
}

/** Keeps the draft from readers until an hour; without a date, lets it go. */
export async function embargoAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(z.object(timeFields), form)
  if (!input.ok) return input.refusal
  if (input.value.date === '')
    return answerForm(
      form,
      await setEmbargo(db(), { articleId, embargo: null }, by),
      'The embargo is lifted.',
    )
  const until = toInstant(input.value)
  if (!until.ok) return formRefused(form, oneMore, until.refusal)
  const embargo = { until: until.value.at, zone: input.value.zone }
  return answerForm(form, await setEmbargo(db(), { articleId, embargo }, by), 'The embargo is set.')
}

/** Takes the article from readers, now or at an hour. */
export async function withdrawAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(withdrawInput, form)
  if (!input.ok) return input.refusal
  const { when, version, reason, redirectTo, zone } = input.value
  const request = { articleId, version, reason, redirectTo }
  if (when === 'now')
    return answerScreen(form, articleId, await withdrawArticle(db(), request, by), 'withdrawn')
  const due = toInstant(input.value)
  if (!due.ok) return formRefused(form, oneMore, due.refusal)
  const planned = await scheduleWithdrawal(db(), { ...request, dueAt: due.value.at, zone }, by)
  return answerScreen(form, articleId, planned, 'withdrawal-scheduled')
}

/** Takes a withdrawn article back to the desk. */
export async function restoreAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(versionInput, form)
  if (!input.ok) return input.refusal
  const restored = await restoreArticle(db(), { articleId, ...input.value }, by)
  return answerScreen(form, articleId, restored, 'restored')
}

/** Gives the article another address. */
export async function renameAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(versionInput.extend({ slug: z.string().trim().max(200) }), form)
  if (!input.ok) return input.refusal
  return answerForm(
    form,
    await renameArticle(db(), { articleId, ...input.value }, by),
    'It has a new address.',
  )
}

/** Names who answers for the article. */
export async function assignAction(articleId: string, _: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const by = actingAs(await requireUser())
  const input = parseForm(z.object({ userId: z.union([z.literal(''), z.uuid()]) }), form)
  if (!input.ok) return input.refusal
  const request = { articleId, userId: input.value.userId || null }
  return answerForm(form, await assignResponsible(db(), request, by), 'Assigned.')
}
