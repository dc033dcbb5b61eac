import { pino } from 'pino'

const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))

/** Writes down what went wrong where nobody was told: one JSON line on standard error, with the causes. */
export function logTrouble(what: string, error: unknown): void {
  log.error({ err: error }, what)
}
