'use client'

import { useRouter } from 'next/navigation'
import { MediaUpload } from '#components/admin/MediaUpload.client.tsx'

/** The upload area of the library: the list below follows. */
export function MediaDrop() {
  const router = useRouter()
  return <MediaUpload onDone={() => router.refresh()} />
}
