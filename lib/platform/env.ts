import { z } from 'zod'

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must be a postgresql:// address' }),
  PORT: z.coerce.number({ error: 'PORT must be a number' }).int().min(1).max(65_535).default(3000),
  /** Where readers reach the publication; every absolute address is made from it, never from a request. */
  BEDSIDE_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'BEDSIDE_ORIGIN must be an http(s):// address' })
    .optional(),
  BEDSIDE_DATA: z.string().min(1).default('data'),
  /** Seals the sessions of editors. Only a process that serves the desk needs it. */
  NEXTAUTH_SECRET: z
    .string()
    .min(32, { error: 'NEXTAUTH_SECRET must have at least 32 characters' })
    .optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
})

/** The environment, checked once. */
export type Env = z.infer<typeof schema> & { origin: string }

let checked: Env | undefined

/**
 * The checked environment. Read lazily, so that a build needs no database address.
 * @throws Error with one line per wrong variable
 */
export function env(): Env {
  if (checked) return checked
  const result = schema.safeParse(process.env)
  if (!result.success) {
    throw new Error(
      result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  }
  const origin = new URL(result.data.BEDSIDE_ORIGIN ?? `http://localhost:${result.data.PORT}`).origin
  checked = { ...result.data, origin }
  return checked
}

/**
 * The key that seals sessions. A server asks for it before it listens, so that it never serves without one.
 * @throws Error when it is missing
 */
export function sessionSecret(): string {
  const secret = env().NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET: must be set, with at least 32 characters')
  return secret
}
