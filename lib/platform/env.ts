import { z } from 'zod'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { parseTrustedProxy } from '#lib/platform/trusted-proxy.ts'

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
  /** How many proxies stand before us, or their addresses; whom to believe about where a request came from. */
  BEDSIDE_TRUSTED_PROXY: z
    .string()
    .refine((text) => parseTrustedProxy(text) !== null, {
      error: 'must be a number of proxies up to 10, or their addresses such as 10.0.0.0/8,192.0.2.1',
    })
    .default(''),
  /** Single sign-on with an OpenID Connect provider: all of the first three, or none. */
  BEDSIDE_OIDC_ISSUER: z.url({ error: 'must be an address such as https://id.example.org' }).optional(),
  BEDSIDE_OIDC_CLIENT_ID: z.string().optional(),
  BEDSIDE_OIDC_CLIENT_SECRET: z.string().optional(),
  /** What the provider is called on the sign-in page. */
  BEDSIDE_OIDC_NAME: z.string().max(60, 'must have at most 60 characters').default('single sign-on'),
  /** The mail server, such as smtps://user:password@mail.example.org. Unset: messages are read in the desk. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be an address such as smtps://user:password@mail.example.org' })
    .optional(),
  /** Whom messages come from: an address, or a name and an address. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n<>]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be an address such as Bedside <desk@example.org>')
    .optional(),
  /** An S3-compatible store for uploaded pictures; without it they live in the data folder. All five or none. */
  BEDSIDE_S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://s3.example.org' })
    .optional(),
  BEDSIDE_S3_BUCKET: z.string().optional(),
  BEDSIDE_S3_REGION: z.string().optional(),
  BEDSIDE_S3_ACCESS_KEY: z.string().optional(),
  BEDSIDE_S3_SECRET_KEY: z.string().optional(),
  /** Whether the addresses of sources are asked now and then if they still answer. Off: nothing leaves the house. */
  BEDSIDE_CHECK_LINKS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
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
  const half = findHalfSetting(result.data)
  if (half) throw new OperatorError(half)
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

/** Settings that mean something only together; a secret sent in the clear over a network is refused with them. */
function findHalfSetting(settings: z.infer<typeof schema>): string | null {
  const {
    BEDSIDE_OIDC_ISSUER: issuer,
    BEDSIDE_OIDC_CLIENT_ID: id,
    BEDSIDE_OIDC_CLIENT_SECRET: secret,
  } = settings
  const given = [issuer, id, secret].filter((value) => value !== undefined).length
  if (given === 1 || given === 2) {
    return 'BEDSIDE_OIDC_ISSUER, BEDSIDE_OIDC_CLIENT_ID and BEDSIDE_OIDC_CLIENT_SECRET must be set together.'
  }
  if (issuer && !/^(https:|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$))/.test(issuer)) {
    return 'BEDSIDE_OIDC_ISSUER must be an https address.'
  }
  return (settings.SMTP_URL === undefined) === (settings.MAIL_FROM === undefined)
    ? null
    : 'SMTP_URL and MAIL_FROM must be set together.'
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
