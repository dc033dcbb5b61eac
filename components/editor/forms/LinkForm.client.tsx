'use client'

import { TextField } from '#components/admin/TextField.client.tsx'
import { FormSheet, typedIn } from '#components/editor/forms/FormSheet.client.tsx'
import type { NodeFormProps } from '#components/editor/node-forms.ts'
import { safeHref } from '#lib/document/safe-href.ts'

/** Where some words lead. */
export function LinkForm({ attrs, words, update, remove, close }: NodeFormProps<'link'>) {
  const read = (form: FormData) => {
    const href = completeAddress(typedIn(form, 'href'))
    if (safeHref(href) === null || href.length > 2_048) {
      return 'This address cannot be linked. Write a web address (https://…), a path of this site (/articles/…), mailto: or tel:.'
    }
    update({ href })
    return null
  }
  return (
    <FormSheet isNew={attrs === null} read={read} remove={remove} close={close}>
      {words && <p>Words: “{words}”</p>}
      <TextField
        name="href"
        label="Address"
        hint="To cite a source, use Cite instead: a link alone is not one."
        inputMode="url"
        maxLength={2_048}
        defaultValue={attrs?.href ?? ''}
        required
      />
    </FormSheet>
  )
}

/** A host without a scheme, as people type it, becomes a web address. */
function completeAddress(typed: string): string {
  return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) ? `https://${typed}` : typed
}
