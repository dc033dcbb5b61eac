import { expect, test } from '@playwright/test'
import {
  type AccessRefusal,
  type ArticleAction,
  type DeskAction,
  decideAccess,
  decideArticleAccess,
} from '#lib/accounts/policy.ts'
import type { Result } from '#lib/result.ts'
import { articleDoors } from './policy-doors-articles.ts'
import { deskDoors } from './policy-doors-desk.ts'
import { ownDoors } from './policy-doors-own.ts'
import { type Answer, ask, type BuiltAction, listActions, listRoutes, sendAction } from './policy-requests.ts'
import { routeDoors } from './policy-routes.ts'
import { type Asker, type Cell, canary, openWorld, type World } from './policy-world.ts'

// The policy as a client meets it: every action and address of the build is asked by everybody who may not, in every
// state of an article. There is no proxy.ts (middleware) in this house, and a law of the architecture keeps it so: nothing stands
// before the actions that could decide instead of them, so these answers are the ones "with proxy.ts removed".
test.describe.configure({ mode: 'default' })
test.setTimeout(300_000)

let world: World
test.beforeAll(async () => {
  world = await openWorld()
})
test.afterAll(() => world.close())

const actionDoors = [...ownDoors, ...articleDoors, ...deskDoors]
const actions = listActions()

test('the table names every action and every address of the build, and no other', () => {
  const named = actionDoors.map(({ action }) => findAction(action).name)
  expect(actions.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([])
  expect([...new Set(routeDoors.map(({ route }) => route))].toSorted()).toEqual(listRoutes().toSorted())
})

test('every address tells nothing to whoever may not be told, and changes nothing for them', async ({
  baseURL,
}) => {
  const before = await world.fingerprint()
  for (const door of routeDoors) {
    if (door.needs === 'public') continue
    const { denied } = sort(door.needs)
    const wrong = await findWrong(denied, ({ asker, cell }) => askRoute(`${baseURL}`, door, asker, cell))
    expect(wrong, `${door.method ?? 'GET'} ${door.route}`).toEqual([])
  }
  expect(await world.fingerprint(), 'something was changed').toBe(before)
})

test('every address answers whoever may', async ({ baseURL }) => {
  for (const door of routeDoors) {
    if (door.needs === 'public' || door.route.includes('[...path]')) continue
    const [example] = sort(door.needs).granted
    if (!example || door.method === 'PUT' || door.route.endsWith('/add/route')) continue
    const { asker, cell } = example
    const answer = await askRoute(`${baseURL}`, door, asker, cell)
    expect(answer.status, `${door.route} ${answer.text.slice(0, 300)}`).toBe(200)
  }
})

for (const door of actionDoors) {
  if (door.needs === 'public') continue
  test(`${door.action} needs ${door.needs}`, async ({ baseURL }) => {
    const { denied, granted } = sort(door.needs, 'anyState' in door)
    const built = findAction(door.action)
    const send = ({ asker, cell }: Try) =>
      sendAction(`${baseURL}`, built, {
        bound: isOfArticle(door) ? (door.bound?.(cell) ?? []) : [],
        fields: isOfArticle(door) ? door.form(cell) : door.form(world.things),
        articleId: cell.articleId,
        cookie: asker.cookie,
      })
    const before = await world.fingerprint()
    expect(await findWrong(denied, send)).toEqual([])
    expect(await world.fingerprint(), 'something was changed').toBe(before)
    const example = granted.find(({ cell }) => !isOfArticle(door) || isOfOthers(cell))
    if (door.allow === false || !example) return
    const cell = isOfArticle(door) ? await world.another(example.cell.state) : example.cell
    const answer = await send({ ...example, cell })
    expect(isGranted(answer), `${answer.status} ${answer.location} ${answer.text.slice(-600)}`).toBe(true)
    expect(await world.fingerprint(), 'nothing was changed').not.toBe(before)
  })
}

test('a header that once made a framework skip its guard opens no address', async ({ baseURL }) => {
  const [stranger] = world.dead
  const [cell] = world.grid
  if (!stranger || !cell) throw new Error('The world is empty.')
  for (const door of routeDoors) {
    if (door.needs === 'public') continue
    const told = await Promise.all(
      Object.entries(forgedHeaders).map(async ([name, value]) => {
        const { status, text } = await askRoute(`${baseURL}`, door, stranger, cell, { [name]: value })
        return tells(text, stranger) || status === 200 ? [name, status] : []
      }),
    )
    expect(told.flat(), door.route).toEqual([])
  }
})

/** Source: CVE-2025-29927 and its kin, list T-01. */
const forgedHeaders = {
  'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware',
  'x-middleware-rewrite': '/admin',
  'x-middleware-override-headers': 'cookie',
  'x-nextjs-data': '1',
  'x-invoke-path': '/admin',
  'x-original-url': '/admin',
  'x-rewrite-url': '/admin',
  'next-resume': '1',
  rsc: '1',
  'next-router-prefetch': '1',
  'next-router-segment-prefetch': '/_tree',
  'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D',
}

type Try = { asker: Asker; cell: Cell }
type Needs = ArticleAction | DeskAction | 'session' | 'half-session'

/** Everybody's every try, by whether the policy grants it. Who has no session is tried once, where an admin may. */
function sort(needs: Needs, anyState = false): { denied: Try[]; granted: Try[] } {
  const [first] = world.grid
  const once = first ? [first] : []
  const tries = [...world.living, world.demoted].flatMap((asker) =>
    (isArticleAction(needs) && asker !== world.demoted ? world.grid : once).map((cell) => ({ asker, cell })),
  )
  const granted = tries.filter(({ asker, cell }) =>
    decide(needs, asker, anyState ? { ...cell, state: 'draft' } : cell),
  )
  const cell = granted[0]?.cell ?? world.grid[0]
  if (!cell) throw new Error('The world is empty.')
  const shut = needs === 'half-session' ? world.dead : [...world.dead, world.unenrolled]
  return {
    denied: [...tries.filter((one) => !granted.includes(one)), ...shut.map((asker) => ({ asker, cell }))],
    granted,
  }
}

function decide(needs: Needs, asker: Asker, { state, authorIds }: Cell): boolean {
  if (needs === 'session' || needs === 'half-session') return true
  const decision: Result<null, AccessRefusal> = isArticleAction(needs)
    ? decideArticleAccess(asker, needs, { state, authorIds })
    : decideAccess(asker, needs)
  return decision.ok
}

/** The tries that were granted, broke, or told what must not be told, as words. */
async function findWrong(tries: Try[], send: (one: Try) => Promise<Answer>): Promise<string[]> {
  const wrong: string[] = []
  for (let from = 0; from < tries.length; from += 8) {
    const answers = tries.slice(from, from + 8).map(async (one) => {
      const answer = await send(one)
      const who = `${one.asker.name}, ${one.cell.state}, ${isOfOthers(one.cell) ? 'of others' : 'own'}`
      if (isGranted(answer)) wrong.push(`granted: ${who}: ${answer.text.slice(-300)}`)
      if (answer.status >= 500) wrong.push(`${answer.status}: ${who}`)
      if (tells(answer.text, one.asker)) wrong.push(`told: ${who}`)
    })
    await Promise.all(answers)
  }
  return wrong
}

/** What an author may not be told is of others; whoever has no session may be told nothing; others may read drafts. */
function tells(text: string, asker: Asker): boolean {
  const isShut = asker !== world.demoted && !world.living.includes(asker)
  if (!isShut && asker.role !== 'author') return false
  return text.includes(isShut ? canary : `${canary} of others`)
}

function isOfOthers({ authorIds }: Cell): boolean {
  return authorIds.length === 1
}

/** Whether an action was carried out: it says so, or leads on to somewhere else than the door. */
function isGranted({ text, location }: Answer): boolean {
  const leadsOn = location !== '' && !/^\/admin\/(sign-in|second-factor)\b/.test(location)
  return leadsOn || /"kind":"(?:done|once)","message"/.test(text) || text.includes('"ok":true,"sentence"')
}

function askRoute(
  origin: string,
  door: Exclude<(typeof routeDoors)[number], { needs: 'public' }>,
  asker: Asker,
  cell: Cell,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const named = isOfArticleRoute(door) ? door.path(cell) : door.path(world.things)
  const body = isOfArticleRoute(door) ? door.body?.(cell) : door.body?.(world.things)
  const sent = body === undefined ? null : JSON.stringify(body)
  const init = {
    method: door.method ?? 'GET',
    body: sent,
    headers: { 'content-type': 'application/json', ...headers },
  }
  return ask(`${origin}${named}`, init, asker.cookie)
}

function findAction(end: string): BuiltAction {
  const found = actions.filter(({ name }) => name.endsWith(`/${end}`))
  const [action] = found.toSorted((a, b) => a.name.length - b.name.length)
  if (!action) throw new Error(`The build has no action ${end}.`)
  return action
}

function isArticleAction(needs: string): needs is ArticleAction {
  return needs.startsWith('article.') && needs !== 'article.create' && needs !== 'article.import'
}

function isOfArticle<Each extends { needs: string }>(
  door: Each,
): door is Extract<Each, { needs: ArticleAction }> {
  return isArticleAction(door.needs)
}

const isOfArticleRoute = isOfArticle
