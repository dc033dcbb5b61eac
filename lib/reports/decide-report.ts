import { messageLength, type ReportInput, trapField } from '#lib/reports/report.input.ts'

/** Why a report was not taken. */
export type ReportRefusal =
  | { kind: 'from-elsewhere' }
  | { kind: 'unreadable' }
  | { kind: 'too-short' }
  | { kind: 'too-long'; length: number }
  | { kind: 'no-such-article' }
  | { kind: 'too-many'; waitSeconds: number }

/** What stands against a report by its words alone; null when nothing does. */
export function findFault({ message }: ReportInput): ReportRefusal | null {
  if (message.length < messageLength.min) return { kind: 'too-short' }
  if (message.length > messageLength.max) return { kind: 'too-long', length: message.length }
  return null
}

/** Whether a machine filled the form in: it wrote where people cannot. */
export function isTrapped(input: ReportInput): boolean {
  return input[trapField] !== ''
}

/** What happened to a report and what to do now, in a sentence or two. */
export function describeRefusal(refusal: ReportRefusal): string {
  switch (refusal.kind) {
    case 'from-elsewhere':
      return 'Your browser did not say that the form came from this site. Open the article and report from there.'
    case 'unreadable':
      return 'Something in the form could not be read. Open the article and report from there.'
    case 'too-short':
      return `Please write at least ${messageLength.min} characters, so that the editors can find the mistake.`
    case 'too-long':
      return `The message has ${refusal.length.toLocaleString('en-GB')} characters; ${messageLength.max.toLocaleString('en-GB')} are the most we can take. Please shorten it.`
    case 'no-such-article':
      return 'The article is not published any more, so there is nothing to correct.'
    case 'too-many': {
      const minutes = Math.ceil(refusal.waitSeconds / 60)
      return `Several reports have come from your connection. Please send this one in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`
    }
  }
}

/** The status a refusal is answered with. */
export const refusalStatus: Record<ReportRefusal['kind'], number> = {
  'from-elsewhere': 403,
  unreadable: 400,
  'too-short': 400,
  'too-long': 400,
  'no-such-article': 404,
  'too-many': 429,
}
