/** A phone line for people in need, as shown in a crisis help box. */
export type HelpLineView = {
  id: string
  name: string
  phone: string
  regions: string[]
  hours: string
  note: string
  concerns: string[]
  url: string
  verifiedOn: Date
}

/** A line in the desk's list. */
export type DeskHelpLine = HelpLineView & {
  /** Its stable name, which old imports may use. */
  slug: string
  version: number
  retiredAt: Date | null
  /** Nobody has called it or read it at its source for six months. */
  isStale: boolean
}
