import { randomUUID } from 'node:crypto'
import { type APIRequestContext, request as requests } from '@playwright/test'
import { addUser, bedside } from '#tests/desk-users.ts'
import { openIdentityProvider, providerPort } from '#tests/identity-provider.ts'
import { expect, test } from './fixtures.ts'

// A real provider in this process. The whole code flow runs, with PKCE, state and nonce; a browser walks it once.
test.describe.configure({ mode: 'serial' })

const port = providerPort()
let colleague: string
let provider: Awaited<ReturnType<typeof openIdentityProvider>>
const nobody = 'Nobody is let in to this desk by that account.'
const failed = 'Single sign-on did not work this time.'

test.beforeAll(async ({ baseURL }) => {
  colleague = (await addUser('editor')).email
  provider = await openIdentityProvider(port, `${baseURL}`)
})
test.afterAll(() => provider.close())

test('whom the provider knows by an address of ours comes in, and later by the same identity', async ({
  browser,
  baseURL,
}) => {
  const { email } = await addUser('editor')
  const sub = randomUUID()
  provider.knows({ sub, email, email_verified: true })
  const page = await (await browser.newContext({ baseURL })).newPage()
  await page.goto('/admin/sign-in')
  await page.getByRole('link', { name: 'Sign in with' }).click()
  await page.waitForURL('/admin')
  await expect(page.getByRole('heading', { name: /day,? \d+ \w+$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL('/admin/sign-in')
  await page.context().close()

  provider.knows({ sub, email: 'another@bedside.example', email_verified: false })
  expect(await comeIn(`${baseURL}`)).toEqual({ path: '/admin', said: null })
  provider.knows({ sub: randomUUID(), email, email_verified: true })
  expect(await comeIn(`${baseURL}`), 'the address, handed on to another identity').toMatchObject({
    said: nobody,
  })
  await bedside('user', 'disable', email)
  provider.knows({ sub, email, email_verified: true })
  expect(await comeIn(`${baseURL}`), 'once disabled').toMatchObject({ said: nobody })
})

test('an address that the provider has not verified, or that nobody here has, lets nobody in', async ({
  baseURL,
}) => {
  const strangers = [
    { email: colleague, email_verified: false },
    { email: colleague },
    { email: 'stranger@bedside.example', email_verified: true },
    {},
  ]
  for (const stranger of strangers) {
    provider.knows({ sub: randomUUID(), ...stranger })
    expect(await comeIn(`${baseURL}`), JSON.stringify(stranger)).toMatchObject({ said: nobody })
  }
})

const changes: [string, Changes][] = [
  ['the nonce was changed on the way', { toProvider: (url) => url.searchParams.set('nonce', 'another') }],
  ['the state was changed on the way back', { back: (url) => url.searchParams.set('state', 'another') }],
  [
    'the challenge was changed on the way',
    { toProvider: (url) => url.searchParams.set('code_challenge', 'a'.repeat(43)) },
  ],
  ['the code is made up', { back: (url) => url.searchParams.set('code', 'made-up') }],
  ['the issuer is another one', { back: (url) => url.searchParams.set('iss', 'http://evil.example') }],
  [
    'the provider says no',
    {
      back: (url) => {
        url.searchParams.delete('code')
        url.searchParams.set('error', 'access_denied')
      },
    },
  ],
]

test('nobody comes in when anything was changed on the way there or back', async ({ baseURL }) => {
  provider.knows({ sub: randomUUID(), email: colleague, email_verified: true })
  for (const [what, change] of changes) {
    expect(await comeIn(`${baseURL}`, change), what).toEqual({ path: '/admin/sign-in', said: failed })
  }
})

test('an answer of the provider works only in the browser that asked, and only once', async ({ baseURL }) => {
  provider.knows({ sub: randomUUID(), email: colleague, email_verified: true })
  const asking = await requests.newContext({ baseURL })
  const other = await requests.newContext({ baseURL })
  const back = await walk(asking, {})
  expect(await where(await other.get(back))).toMatchObject({ said: failed })
  expect(await where(await asking.get(back))).toEqual({ path: '/admin', said: null })
  const again = await asking.get(back, { maxRedirects: 0 })
  expect(again.headers().location).toContain('error=')
})

test('another site’s page cannot begin it', async ({ request }) => {
  const answer = await request.get('/api/single-sign-on', {
    headers: { 'sec-fetch-site': 'cross-site' },
    maxRedirects: 0,
  })
  expect(new URL(`${answer.headers().location}`).pathname).toBe('/admin/sign-in')
})

type Changes = { toProvider?: (url: URL) => void; back?: (url: URL) => void }

/** Walks the flow in a browser's place up to the way back; answers that address. */
async function walk(context: APIRequestContext, { toProvider, back }: Changes): Promise<string> {
  const begun = await context.get('/api/single-sign-on', { maxRedirects: 0 })
  let url = new URL(`${begun.headers().location}`)
  toProvider?.(url)
  while (url.port === String(port)) {
    const answer = await context.get(url.href, { maxRedirects: 0 })
    url = new URL(`${answer.headers().location}`, url)
  }
  back?.(url)
  return url.href
}

/** Where somebody ends whom the provider sends back, and what the page says there. */
async function comeIn(baseURL: string, changes: Changes = {}) {
  const context = await requests.newContext({ baseURL })
  const answer = await context.get(await walk(context, changes))
  const ended = await where(answer)
  await context.dispose()
  return ended
}

async function where(answer: Awaited<ReturnType<APIRequestContext['get']>>) {
  const words = await answer.text()
  const said = [nobody, failed].find((each) => words.includes(each)) ?? null
  return { path: new URL(answer.url()).pathname, said }
}
