'use client'

import { useEffect, useRef, useState } from 'react'
import { TextField } from '#components/admin/TextField.client.tsx'
import {
  decideAccent,
  describeAccentRefusal,
  type Scheme,
  themeGrounds,
} from '#lib/settings/theme-colours.ts'
import styles from './SettingsAccent.module.css'

/** The colour of links and buttons in one scheme: as typed, as it looks, and whether it can be read. */
export function SettingsAccent({ scheme, defaultValue }: { scheme: Scheme; defaultValue?: string }) {
  const [typed, setTyped] = useState(defaultValue ?? '')
  const colour = typed.trim().toLowerCase()
  const isColour = /^#[0-9a-f]{6}$/.test(colour)
  const { paper, sheet, accent } = themeGrounds[scheme]
  const shown = isColour ? colour : accent
  const decided = isColour ? decideAccent(colour, scheme) : null
  const sample = useRef<HTMLDivElement>(null)
  // Set on the element: the desk's policy refuses styles written into the page.
  useEffect(() => {
    const style = sample.current?.style
    style?.setProperty('--tried', shown)
    style?.setProperty('--on-paper', paper)
    style?.setProperty('--on-sheet', sheet)
  }, [shown, paper, sheet])
  return (
    <div>
      <TextField
        name={scheme === 'light' ? 'accentLight' : 'accentDark'}
        label={
          scheme === 'light'
            ? 'Colour of links and buttons, in light'
            : 'Colour of links and buttons, in dark'
        }
        hint={`As # and six digits, such as ${accent}. Empty: Bedside’s green.`}
        defaultValue={defaultValue}
        maxLength={7}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div ref={sample} className={styles.sample} aria-hidden="true">
        <span className={styles.paper}>A link on the page</span>
        <span className={styles.sheet}>A link on a sheet</span>
        <span className={styles.button}>A button</span>
      </div>
      <p className={styles.word} role="status">
        {decided && !decided.ok
          ? describeAccentRefusal(decided.refusal)
          : isColour && 'Can be read on everything it stands on.'}
      </p>
    </div>
  )
}
