'use client'

import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { TextField } from '#components/admin/TextField.client.tsx'
import styles from './FocalField.module.css'

const steps: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const within = (value: number) => Math.min(100, Math.max(0, Math.round(value)))

/** The point that stays in view when a picture is cropped: a click, the arrow keys, or two numbers. */
export function FocalField({ src, x, y }: { src: string; x: number; y: number }) {
  const [point, setPoint] = useState({ x, y })
  const picture = useRef<HTMLButtonElement>(null)
  const click = (event: MouseEvent) => {
    const box = picture.current?.getBoundingClientRect()
    if (!box || event.detail === 0) return
    setPoint({
      x: within(((event.clientX - box.left) / box.width) * 100),
      y: within(((event.clientY - box.top) / box.height) * 100),
    })
  }
  const press = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    setPoint((before) => ({ x: within(before.x + step[0]), y: within(before.y + step[1]) }))
  }
  return (
    <fieldset className={styles.field}>
      <legend>Focal point</legend>
      <p className={styles.hint}>
        What stays in view where the picture is cropped. Click it, or use the arrow keys.
      </p>
      <button
        ref={picture}
        type="button"
        className={styles.picture}
        onClick={click}
        onKeyDown={press}
        aria-label={`Focal point at ${point.x} percent across, ${point.y} percent down`}
      >
        <picture>
          <img src={src} alt="" />
        </picture>
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" className={styles.marks}>
          <path d={`M${point.x} 0V100M0 ${point.y}H100`} vectorEffect="non-scaling-stroke" />
        </svg>
      </button>
      <div className={styles.numbers}>
        {(['x', 'y'] as const).map((axis) => (
          <TextField
            key={`${axis}${point[axis]}`}
            name={axis === 'x' ? 'focalX' : 'focalY'}
            label={axis === 'x' ? 'Percent across' : 'Percent down'}
            type="number"
            min={0}
            max={100}
            defaultValue={point[axis]}
            onBlur={(event) => setPoint({ ...point, [axis]: within(Number(event.currentTarget.value)) })}
          />
        ))}
      </div>
    </fieldset>
  )
}
