'use server'

import { refresh } from 'next/cache'
import { answerSave } from '#lib/desk/save.ts'
import { type FormState, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { setBanner } from '#lib/settings/banner.commands.ts'
import { bannerInputSchema } from '#lib/settings/banner.input.ts'

/** Puts the banner up or takes it down. */
export async function setBannerAction(_: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(bannerInputSchema, form)
  if (!input.ok) return input.refusal
  const set = await setBanner(db(), input.value, { actor, at: now() })
  refresh()
  const isOn = input.value.shown === 'on'
  return answerSave(form, set, isOn ? 'The banner is up on every page.' : 'The banner is down.')
}
