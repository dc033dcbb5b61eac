import { z } from 'zod'
import { OperatorError } from '#lib/platform/operator-error.ts'

const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address such as postgresql://user:password@host:5432/database',
})

const port = z.coerce.number({ error: 'must be a number' }).int('must be a whole number')

const schema = z.object({
  /** Unset: Bedside starts the Postgres that comes along. */
  DATABASE_URL: databaseUrl.optional(),
  PORT: port.min(1, 'must be from 1 to 65535').max(65_535, 'must be from 1 to 65535').default(3000),
  /** Where readers reach the publication; every absolute address is made from it, never from a request. */
  BEDSIDE_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org' })
    .optional(),
  /** Everything that is not in the database: finished pages, uploads, secrets. Relative to the clone. */
  BEDSIDE_DATA: z.string().default('data'),
  /** Seals the sessions of editors. Only a process that serves the desk needs it. */
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  /** An S3-compatible store for uploaded pictures; without it they live in the data folder. All five or none. */
  BEDSIDE_S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://s3.example.org' })
    .optional(),
  BEDSIDE_S3_BUCKET: z.string().optional(),
  BEDSIDE_S3_REGION: z.string().optional(),
  BEDSIDE_S3_ACCESS_KEY: z.string().optional(),
  BEDSIDE_S3_SECRET_KEY: z.string().optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
})

/** What the operator set, before the start has made the rest. */
export type StartEnv = z.infer<typeof schema> & { origin: string; s3?: S3Env }

/** Where the S3-compatible store is, and who asks. */
export type S3Env = { endpoint: string; bucket: string; region: string; accessKey: string; secretKey: string }

/** The environment of a process that serves, checked once. */
export type Env = StartEnv & { DATABASE_URL: string }

let checked: Env | undefined

/**
 * The checked environment. Read lazily, so that a build needs no database address.
 * @throws OperatorError that names every wrong variable, in one line
 */
export function env(): Env {
  if (checked) return checked
  const { DATABASE_URL, ...rest } = startEnv()
  if (!DATABASE_URL) throw new OperatorError('DATABASE_URL must be set.')
  checked = { ...rest, DATABASE_URL }
  return checked
}

/**
 * The environment as the operator set it, where nothing is required yet. A variable set to nothing counts as not set.
 * @throws OperatorError that names every wrong variable, in one line
 */
export function startEnv(variables: Record<string, string | undefined> = process.env): StartEnv {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const result = schema.safeParse(set)
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new OperatorError(`${wrong.join('; ')}.`)
  }
  const { BEDSIDE_ORIGIN, PORT } = result.data
  const origin = new URL(BEDSIDE_ORIGIN ?? `http://localhost:${PORT}`).origin
  const s3 = readS3(result.data)
  return { ...result.data, origin, ...(s3 && { s3 }) }
}

/** @throws OperatorError when the store is configured by half: pictures would go where nobody expects them */
function readS3(set: z.infer<typeof schema>): S3Env | null {
  const { BEDSIDE_S3_ENDPOINT: endpoint, BEDSIDE_S3_BUCKET: bucket, BEDSIDE_S3_REGION: region } = set
  const { BEDSIDE_S3_ACCESS_KEY: accessKey, BEDSIDE_S3_SECRET_KEY: secretKey } = set
  if (endpoint && bucket && region && accessKey && secretKey)
    return { endpoint, bucket, region, accessKey, secretKey }
  const names = ['ENDPOINT', 'BUCKET', 'REGION', 'ACCESS_KEY', 'SECRET_KEY'] as const
  const missing = names.map((name) => `BEDSIDE_S3_${name}` as const).filter((name) => !set[name])
  if (missing.length === names.length) return null
  throw new OperatorError(`${missing.join(', ')} must be set too, for a store of pictures on S3.`)
}

/** Adds what the start itself made to the environment of this process and its libraries. */
export function completeEnv(made: {
  DATABASE_URL: string
  /** Absolute, so that every part of the process finds it wherever it was started. */
  BEDSIDE_DATA?: string
  NEXTAUTH_SECRET?: string
  NEXTAUTH_URL?: string
  /** Where Next reaches itself when an action redirects; without it it asks port 3000 of whoever listens there. */
  __NEXT_PRIVATE_ORIGIN?: string
}): void {
  Object.assign(process.env, made)
  checked = undefined
}

/**
 * The key that seals sessions. The start makes one when none is set; without it no session is sealed or opened.
 * @throws OperatorError when it is missing
 */
export function sessionSecret(): string {
  const secret = env().NEXTAUTH_SECRET
  if (!secret) throw new OperatorError('NEXTAUTH_SECRET must be set, with at least 32 characters.')
  return secret
}
