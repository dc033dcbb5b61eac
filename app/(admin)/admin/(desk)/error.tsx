'use client'

import { Notice } from '#components/admin/Notice.tsx'

/** Something broke while a screen of the desk was made; the rooms beside it stay. Next wants this name and directive. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <Notice title="This screen could not be made">
      <p>Nothing was changed. Most often the database was away for a moment.</p>
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </Notice>
  )
}
