'use client'

import { Button } from '#components/admin/Button.tsx'
import { DoorSheet } from '#components/admin/DoorSheet.tsx'

/** Something broke while a screen before the sign-in was made. Next wants this name and directive. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <DoorSheet
      title="This screen could not be made"
      lead="Nothing was changed. Most often the database was away for a moment."
      help={<a href="/">Read instead</a>}
    >
      <form action={reset}>
        <Button>Try again</Button>
      </form>
    </DoorSheet>
  )
}
