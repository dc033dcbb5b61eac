import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { setBannerAction } from '#app/(admin)/admin/(desk)/banner/actions.ts'
import { BannerDesk } from '#components/admin/BannerDesk.tsx'
import { getDeskBanner } from '#lib/settings/settings.queries.ts'

export const metadata: Metadata = { title: 'Emergency banner' }

export default function BannerRoute() {
  return inRoom('banner.set', async () => <BannerDesk banner={await getDeskBanner()} set={setBannerAction} />)
}
