import { expect, test } from 'vitest'
import { startEnv } from '#lib/platform/env.ts'

test('needs nothing to be set', () => {
  expect(startEnv({})).toEqual({
    PORT: 3000,
    BEDSIDE_CHECK_LINKS: 'off',
    BEDSIDE_DATA: 'data',
    BEDSIDE_TRUSTED_PROXY: '',
    BEDSIDE_OIDC_NAME: 'single sign-on',
    NODE_ENV: 'production',
    origin: 'http://localhost:3000',
  })
})

test('counts a variable set to nothing as not set', () => {
  expect(startEnv({ PORT: '', DATABASE_URL: '' }).PORT).toBe(3000)
})

test('makes absolute addresses from the origin alone, without its path', () => {
  expect(startEnv({ PORT: '3001' }).origin).toBe('http://localhost:3001')
  expect(startEnv({ BEDSIDE_ORIGIN: 'https://health.example/path/' }).origin).toBe('https://health.example')
})

test.each([
  [{ BEDSIDE_OIDC_ISSUER: 'https://id.example' }, /must be set together/],
  [
    {
      BEDSIDE_OIDC_ISSUER: 'http://id.example',
      BEDSIDE_OIDC_CLIENT_ID: 'a',
      BEDSIDE_OIDC_CLIENT_SECRET: 'b',
    },
    'BEDSIDE_OIDC_ISSUER must be an https address.',
  ],
  [{ SMTP_URL: 'smtp://mail.example' }, 'SMTP_URL and MAIL_FROM must be set together.'],
  [
    { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Desk <a@b.example>\nBcc: eve@b.example' },
    /^MAIL_FROM must be/,
  ],
  [{ BEDSIDE_TRUSTED_PROXY: '10.0.0.0/33' }, /^BEDSIDE_TRUSTED_PROXY must be a number/],
])('refuses %j', (variables, words) => {
  expect(() => startEnv(variables)).toThrow(words)
})

test.each([
  [{ PORT: 'abc' }, 'PORT must be a number.'],
  [{ PORT: '80.5' }, 'PORT must be a whole number.'],
  [{ PORT: '70000' }, 'PORT must be from 1 to 65535.'],
  [{ DATABASE_URL: 'mysql://a' }, /^DATABASE_URL must be an address such as postgresql:/],
  [{ DATABASE_URL: 'not an address' }, /^DATABASE_URL must be/],
  [{ BEDSIDE_ORIGIN: 'health.example' }, /^BEDSIDE_ORIGIN must be an address/],
  [{ BEDSIDE_S3_BUCKET: 'a' }, /^BEDSIDE_S3_ENDPOINT, BEDSIDE_S3_REGION, .* must be set too/],
  [{ BEDSIDE_S3_ENDPOINT: 'ftp://a' }, /^BEDSIDE_S3_ENDPOINT must be an address/],
  [{ NEXTAUTH_SECRET: 'short' }, 'NEXTAUTH_SECRET must have at least 32 characters.'],
  [{ PORT: 'abc', BEDSIDE_ORIGIN: 'x' }, /^PORT must be a number; BEDSIDE_ORIGIN must be [^\n]+$/],
])('refuses %j in one line', (variables, line) => {
  expect(() => startEnv(variables)).toThrow(line)
})
