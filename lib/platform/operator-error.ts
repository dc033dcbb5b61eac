/**
 * A failure that whoever runs the publication can act on.
 * Its message is one line that says what is wrong and what to do; commands print it alone, without a stack.
 */
export class OperatorError extends Error {
  override name = 'OperatorError'
}

/** The system's code for a failed call, such as "ENOSPC" or Postgres' "28P01"; null when there is none. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
