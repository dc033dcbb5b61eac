import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { saveSettingsAction } from '#app/(admin)/admin/(desk)/settings/actions.ts'
import { SettingsDesk } from '#components/admin/SettingsDesk.tsx'
import { getDeskSettings, listLogoChoices } from '#lib/settings/settings.queries.ts'

export const metadata: Metadata = { title: 'Settings' }

export default function SettingsRoute() {
  return inRoom('settings.edit', async () => {
    const [settings, logos] = await Promise.all([getDeskSettings(), listLogoChoices()])
    const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')]
    return <SettingsDesk settings={settings} logos={logos} zones={zones} save={saveSettingsAction} />
  })
}
