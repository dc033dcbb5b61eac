import { errorCode, OperatorError } from '#lib/platform/operator-error.ts'

/** What went wrong, in one line for whoever runs the publication; a mistake of our own is told from one of theirs. */
export function describeFailure(error: unknown): string {
  if (error instanceof OperatorError) return error.message
  const place = error instanceof Error && 'path' in error ? String(error.path) : 'the data folder'
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full: ${place} cannot be written.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${place} cannot be written. Give this user permission, or set BEDSIDE_DATA to another folder.`
    default: {
      const [line = 'no reason given'] = String(error instanceof Error ? error.message : error)
        .trim()
        .split('\n')
      return `Bedside stopped on an error it did not expect: ${line}`
    }
  }
}
