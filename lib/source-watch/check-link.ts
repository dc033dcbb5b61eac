/** What an address answered, or why nothing was heard. `closed` was never asked: the address is not a public one. */
export type Heard =
  | { kind: 'answered'; status: number; location: string | null }
  | { kind: 'closed'; problem: string }
  | { kind: 'unheard'; problem: string }

/**
 * What became of an address. `shy` servers answer, but not to software: that says nothing about the page, so it never
 * counts as dead. `closed` addresses are not asked.
 */
export type LinkFound = { state: 'answers' | 'shy' | 'fails' | 'closed'; outcome: string }

/** Asks one address once. */
export type Ask = (url: URL, method: 'HEAD' | 'GET') => Promise<Heard>

/** Each redirect is judged as the first address was. */
const maxRedirects = 3

/** Answers that mean "not to you": they want a person, a payment, or peace. */
const shyStatuses = new Set([401, 402, 403, 405, 406, 407, 418, 421, 423, 425, 426, 429, 451, 501, 999])

/** Whether an address still answers: HEAD first, GET where that is not understood, and at most three redirects. */
export async function checkLink(address: string, ask: Ask): Promise<LinkFound> {
  if (!URL.canParse(address)) return { state: 'fails', outcome: 'It is no address.' }
  let url = new URL(address)
  for (let hops = 0; ; hops += 1) {
    const heard = await askTwice(url, ask)
    const where = hops === 0 ? '' : ` at ${url.hostname}`
    if (heard.kind === 'closed') return { state: 'closed', outcome: `Not asked: ${heard.problem}${where}.` }
    if (heard.kind === 'unheard') return { state: 'fails', outcome: `${capitalise(heard.problem)}${where}.` }
    const { status, location } = heard
    const isRedirect = status >= 300 && status < 400 && status !== 304 && location !== null
    if (!isRedirect) return judge(status, where)
    if (hops === maxRedirects)
      return { state: 'fails', outcome: 'It leads on and on: more than 3 redirects.' }
    if (!URL.canParse(location, url)) return { state: 'fails', outcome: `It leads to no address${where}.` }
    url = new URL(location, url)
  }
}

/** Some servers refuse HEAD, or answer it wrongly: only a GET proves that something is not there. */
async function askTwice(url: URL, ask: Ask): Promise<Heard> {
  const heard = await ask(url, 'HEAD')
  return heard.kind === 'answered' && heard.status >= 400 ? ask(url, 'GET') : heard
}

function judge(status: number, where: string): LinkFound {
  if (status >= 200 && status < 400) return { state: 'answers', outcome: `It answers${where}.` }
  if (shyStatuses.has(status))
    return { state: 'shy', outcome: `It answers, but not to software (${status})${where}.` }
  if (status === 404 || status === 410)
    return { state: 'fails', outcome: `There is no such page (${status})${where}.` }
  return { state: 'fails', outcome: `The server answers ${status}${where}.` }
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
