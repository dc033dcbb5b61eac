'use client'

import { useFieldState } from '#components/admin/form-context.client.tsx'

/** Which row a form saves, and the version it was based on; after a stale save, the version that is there now. */
export function RowFields({ id, version }: { id: string | null; version: number }) {
  const { typed } = useFieldState('version')
  return (
    <>
      <input type="hidden" name="id" value={id ?? ''} />
      <input type="hidden" name="version" value={typed ?? version} />
    </>
  )
}
