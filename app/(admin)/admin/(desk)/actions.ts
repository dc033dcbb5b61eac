'use server'

import { redirect } from 'next/navigation'
import { signOutEverywhere } from '#lib/accounts/own-account.commands.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { endSession, requireSession } from '#lib/platform/session.ts'

/** Signs this browser out. */
export async function signOutAction(): Promise<void> {
  await requireSameOrigin()
  await endSession()
  redirect('/admin/sign-in')
}

/** Ends every session of whoever asks, this one too. */
export async function signOutEverywhereAction(): Promise<void> {
  await requireSameOrigin()
  const { user } = await requireSession()
  await signOutEverywhere(db(), { actor: user, at: now() })
  await endSession()
  redirect('/admin/sign-in')
}
