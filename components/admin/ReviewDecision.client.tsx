'use client'

import { useState } from 'react'
import { ActionForm } from '#components/admin/ActionForm.client.tsx'
import { CheckField } from '#components/admin/CheckField.client.tsx'
import { TextArea } from '#components/admin/TextArea.client.tsx'
import { TextField } from '#components/admin/TextField.client.tsx'
import type { FormAction } from '#lib/form-state.ts'
import type { ReviewScreen } from '#lib/reviews/review-screen.views.ts'
import styles from './ReviewDecision.module.css'

const decisions = [
  { value: 'approve', label: 'Approve this exact text' },
  { value: 'return', label: 'Return with comments' },
] as const

/** The signature, or the way back: one of the two at a time, and what was written for the other is kept. */
export function ReviewDecision({
  screen: { version, shortHash, latestDueOn, lastDeclaration },
  approve,
  giveBack,
}: {
  screen: Pick<ReviewScreen, 'version' | 'shortHash' | 'latestDueOn' | 'lastDeclaration'>
  approve: FormAction
  giveBack: FormAction
}) {
  const [decision, decide] = useState<'approve' | 'return'>('approve')
  return (
    <div className={styles.box}>
      <fieldset className={styles.choices}>
        <legend className={styles.aloud}>Decision</legend>
        {decisions.map(({ value, label }) => (
          <label key={value} className={styles.choice}>
            <input type="radio" name="decision" checked={decision === value} onChange={() => decide(value)} />
            {label}
          </label>
        ))}
      </fieldset>
      <div hidden={decision !== 'approve'}>
        <ActionForm action={approve} submit="Sign and approve">
          <input type="hidden" name="version" value={version} />
          <TextArea name="statement" label="What you checked" hint="Printed with the article." rows={2} />
          <TextArea
            name="declaration"
            label="Declaration of interests"
            hint="Printed with the article. Write “None.” when there are none."
            defaultValue={lastDeclaration}
            rows={2}
          />
          <TextField
            name="nextReviewDueOn"
            type="date"
            label="Next review due"
            defaultValue={latestDueOn}
            max={latestDueOn}
          />
          <CheckField name="checked" label="I checked the figures against the sources listed." />
          <p className={styles.quiet}>
            You sign exactly this text, {shortHash}. Any change needs a new review.
          </p>
        </ActionForm>
      </div>
      <div hidden={decision !== 'return'}>
        <ActionForm action={giveBack} submit="Return to the desk" look="plain">
          <input type="hidden" name="version" value={version} />
          <TextArea
            name="comments"
            label="What has to change"
            hint="Your open comments on passages go with it. Where they say everything, leave this empty."
            rows={4}
          />
        </ActionForm>
      </div>
    </div>
  )
}
