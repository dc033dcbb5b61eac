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
