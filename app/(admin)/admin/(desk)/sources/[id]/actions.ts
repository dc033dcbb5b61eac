'use server'

import { redirect } from 'next/navigation'
import { type FormState, formRefused, parseForm } from '#lib/form-state.ts'
import { now } from '#lib/platform/clock.ts'
import { db } from '#lib/platform/db.ts'
import { requireSameOrigin } from '#lib/platform/same-origin.ts'
import { requireUser } from '#lib/platform/session.ts'
import { addFinding, editFinding, moveFinding, removeFinding } from '#lib/references/finding.commands.ts'
import { findingInput, findingStepInput } from '#lib/references/finding.input.ts'
import { editReference } from '#lib/references/reference.commands.ts'
import { editReferenceInput, referenceStatusInput } from '#lib/references/reference.input.ts'
import { describeReferenceRefusal } from '#lib/references/reference-refusal.ts'
import { noteStatus } from '#lib/references/reference-status.commands.ts'
import { refuseSource } from '#lib/references/source-form.ts'
import { describeCompareRefusal, noteComparison } from '#lib/source-watch/compare-findings.commands.ts'
import { comparisonInput } from '#lib/source-watch/comparison.input.ts'

/** Saves the facts of a source. */
export async function editSourceAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const user = await requireUser()
  const input = parseForm(editReferenceInput, form)
  if (!input.ok) return input.refusal
  const saved = await editReference(db(), input.value.edit, input.value.assent, { user, at: now() })
  if (!saved.ok) return refuseSource(form, saved.refusal)
  redirect(`/admin/sources/${input.value.edit.referenceId}`)
}

/** Notes how a source stands. */
export async function noteStatusAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const user = await requireUser()
  const input = parseForm(referenceStatusInput, form)
  if (!input.ok) return input.refusal
  const noted = await noteStatus(db(), input.value, { user, at: now() })
  if (!noted.ok) return refuseSource(form, noted.refusal)
  redirect(`/admin/sources/${input.value.referenceId}`)
}

/** Adds a finding to the ledger, or changes the one the form names. */
export async function saveFindingAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const user = await requireUser()
  const input = parseForm(findingInput, form)
  if (!input.ok) return input.refusal
  const { findingId, ...wanted } = input.value
  const acting = { user, at: now() }
  const saved =
    findingId === null
      ? await addFinding(db(), wanted, acting)
      : await editFinding(db(), { ...wanted, findingId }, acting)
  if (!saved.ok) return refuseSource(form, saved.refusal)
  redirect(`/admin/sources/${wanted.referenceId}#ledger`)
}

/** Moves a finding, or takes it out of the ledger: the button that was pressed says which. */
export async function stepFindingAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const user = await requireUser()
  const input = parseForm(findingStepInput, form)
  if (!input.ok) return input.refusal
  const { step, ...target } = input.value
  const acting = { user, at: now() }
  const done =
    step === 'remove'
      ? await removeFinding(db(), target, acting)
      : await moveFinding(db(), { ...target, direction: step }, acting)
  if (!done.ok) return formRefused(form, describeReferenceRefusal(done.refusal))
  redirect(`/admin/sources/${target.referenceId}#ledger`)
}

/** Notes that the findings were compared with the source and its notices. */
export async function compareFindingsAction(_before: FormState, form: FormData): Promise<FormState> {
  await requireSameOrigin()
  const actor = await requireUser()
  const input = parseForm(comparisonInput, form)
  if (!input.ok) return input.refusal
  const noted = await noteComparison(db(), input.value, { actor, at: now() })
  if (!noted.ok) return formRefused(form, describeCompareRefusal(noted.refusal))
  redirect(`/admin/sources/${input.value.referenceId}#notices`)
}
