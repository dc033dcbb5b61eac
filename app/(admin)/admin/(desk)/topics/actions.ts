'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { answerSave } from '#lib/desk/save.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { moveTopic, saveTopic } from '#lib/topics/topic.commands.ts'
import { movedTopicSchema, topicInputSchema } from '#lib/topics/topic.input.ts'

/** Saves a topic, or adds one and goes to it. */
export async function saveTopicAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(topicInputSchema, form)
  if (!input.ok) return input.refusal
  const saved = await saveTopic(db(), input.value, { actor, at: now() })
  if (saved.ok && !input.value.id) redirect(`/admin/topics/${saved.value.id}`)
  refresh()
  return answerSave(form, saved, 'Saved. Readers see it now.')
}

/** Moves a topic in the navigation. */
export async function moveTopicAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(movedTopicSchema, form)
  if (!input.ok) return input.refusal
  const moved = await moveTopic(db(), input.value, { actor, at: now() })
  refresh()
  return answerSave(form, moved, 'Moved.')
}
