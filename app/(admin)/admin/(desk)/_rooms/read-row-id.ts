import { notFound } from 'next/navigation'
import { z } from 'zod'

/** The row an address names; null for a new one. Whatever else it is, there is no such screen. */
export function readRowId(value: string): string | null {
  if (value === 'new') return null
  const id = z.uuid().safeParse(value)
  return id.success ? id.data : notFound()
}
