import { randomBytes, randomUUID } from 'node:crypto'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { encode } from 'next-auth/jwt'
import { addUser, firstSignIn, signIn } from '#tests/desk-users.ts'
import { expect, test } from './fixtures.ts'

/** Words that stand on the desk and nowhere else. */
const canaries = [
  'Sign out everywhere',
  'Imported pages',
  'Naloxone in the community',
  'to settle before publishing',
]

/** Headers that once made a framework skip its guard, or answer for another path. Source: CVE-2025-29927 and after. */
const forgedHeaders: Record<string, string> = {
  'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
  'x-middleware-rewrite': '/admin',
  'x-middleware-override-headers': 'cookie',
  'x-middleware-next': '1',
  'x-nextjs-data': '1',
  'x-invoke-path': '/admin',
  'x-matched-path': '/admin',
  'x-original-url': '/admin',
  'x-rewrite-url': '/admin',
  'next-resume': '1',
  rsc: '1',
  'next-router-prefetch': '1',
  'next-router-segment-prefetch': '/_tree',
  'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D',
  'x-forwarded-host': 'evil.example',
}

/** The spellings of a path that a router and a guard may read differently. Source: GHSA-267c-6grr-h53f and its kin. */
const spellings = [
  (path: string) => path,
  (path: string) => `${path}/`,
  (path: string) => `${path}.rsc`,
  (path: string) => `${path}.segments/_tree.segment.rsc`,
  (path: string) => `${path}.segments/admin.segment.rsc`,
  (path: string) => `/${path}`,
  (path: string) => path.replace('/a', '/%61'),
  (path: string) => path.toUpperCase(),
  (path: string) => `/.${path}`,
  (path: string) => `/x/..${path}`,
  (path: string) => `${path};x=1`,
  (path: string) => `${path}%2f`,
  (path: string) => `${path}%00`,
  (path: string) => `${path}?nxtPslug=admin`,
  (path: string) => `${path}?_rsc=1`,
  (path: string) => `/_next/data/build${path}.json`,
]

test('nothing of the desk is told to anyone who is not signed in, however they ask', async ({
  page,
  baseURL,
  browser,
}) => {
  const editor = await browser.newPage()
  await signIn(editor, firstSignIn())
  const draft = await editor
    .getByRole('link', { name: /^Naloxone in the community/ })
    .first()
    .getAttribute('href')
  await editor.context().close()
  expect(draft).toMatch(/^\/admin\/articles\//)
  const paths = ['/admin', `${draft}`, '/admin/anything/else']
  for (const path of paths.flatMap((each) => spellings.map((spell) => spell(each)))) {
    await expectClosed(`${baseURL}`, path, {})
    for (const [name, value] of Object.entries(forgedHeaders)) {
      if (paths.includes(path)) await expectClosed(`${baseURL}`, path, { [name]: value })
    }
  }
  await page.goto('/admin')
  await expect(page).toHaveURL('/admin/sign-in')
})

test('every forged header at once opens nothing', async ({ baseURL }) => {
  const answer = await ask(`${baseURL}`, '/admin', forgedHeaders)
  expect(canaries.filter((words) => answer.body.includes(words))).toEqual([])
})

test.describe('a cookie that is not ours', () => {
  const token = { sub: randomUUID(), sessionVersion: 0, signedInAt: Math.floor(Date.now() / 1_000) }
  const forgeries: [string, () => Promise<string>][] = [
    ['empty', async () => ''],
    ['of noise', async () => randomBytes(200).toString('base64url')],
    ['that is no ciphertext at all', async () => 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.'],
    ['sealed with another secret', () => encode({ token, secret: 'x'.repeat(40) })],
    ['of 8 kB', async () => 'a'.repeat(8_000)],
  ]
  for (const [what, forge] of forgeries) {
    test(`opens nothing: one ${what}`, async ({ baseURL }) => {
      const answer = await ask(`${baseURL}`, '/admin', { cookie: `bedside-session=${await forge()}` })
      expect(answer.status).toBe(307)
      expect(answer.headers.location).toBe('/admin/sign-in')
    })
  }
})

test.describe('without JavaScript, where a form is only its fields', () => {
  test.use({ javaScriptEnabled: false })

  test('the sign-in form is refused to another site’s page, and to one that does not say who it is', async ({
    page,
  }) => {
    await page.goto('/admin/sign-in')
    const fields = await page
      .locator('form input[type=hidden]')
      .evaluateAll((inputs) =>
        inputs.map((input) => [input.getAttribute('name'), input.getAttribute('value') ?? '']),
      )
    const form = { ...Object.fromEntries(fields), ...firstSignIn() }
    const origin = new URL(page.url()).origin
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin, 'sec-fetch-site': 'cross-site' },
      { origin: '' },
    ]
    for (const headers of elsewhere) {
      const answer = await page.request.post('/admin/sign-in', { multipart: form, headers, maxRedirects: 0 })
      expect(answer.status()).toBeGreaterThanOrEqual(400)
      expect(answer.headers()['set-cookie']).toBeUndefined()
    }
    const ours = await page.request.post('/admin/sign-in', {
      multipart: form,
      headers: { origin },
      maxRedirects: 0,
    })
    expect(ours.headers()['set-cookie']).toContain('bedside-session=')
  })
})

test('an author finds the drafts of others nowhere: not listed, and not at their address', async ({
  page,
  browser,
}) => {
  const editor = await browser.newPage()
  await signIn(editor, firstSignIn())
  const draft = await editor
    .getByRole('link', { name: /^Naloxone in the community/ })
    .first()
    .getAttribute('href')
  await editor.context().close()
  await signIn(page, await addUser('author'))
  await expect(page.getByText('Naloxone in the community')).toHaveCount(0)
  const answer = await page.goto(`${draft}`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { name: 'Nothing here that you may open' })).toBeVisible()
})

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: string }

async function expectClosed(origin: string, path: string, headers: Record<string, string>): Promise<void> {
  const { status, body } = await ask(origin, path, headers)
  const asked = `${path} ${JSON.stringify(headers)}`
  expect({ asked, told: canaries.filter((words) => body.includes(words)) }).toEqual({ asked, told: [] })
  expect([307, 308, 400, 404], asked).toContain(status)
}

/** Asks with the path exactly as given: a browser or fetch would tidy it first. */
function ask(origin: string, path: string, headers: Record<string, string>): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, path, headers }, async (response) => {
      resolve({ status: response.statusCode, headers: response.headers, body: await text(response) })
    })
      .on('error', reject)
      .end()
  })
}
