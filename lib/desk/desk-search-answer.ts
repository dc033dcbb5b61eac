import { z } from 'zod'

/** Something that can be opened: what it is, its name, and a word to tell it from others. */
const hit = z.strictObject({ href: z.string().startsWith('/'), name: z.string(), note: z.string() })
const group = z.strictObject({ title: z.string(), hits: z.array(hit) })

/** What a search of the desk found, in groups; a group without anything is left out. */
export const deskSearchSchema = z.strictObject({ groups: z.array(group) })

export type DeskSearch = z.infer<typeof deskSearchSchema>
export type DeskHit = z.infer<typeof hit>
