import { expect, test } from 'vitest'
import { checkLink, type Heard } from '#lib/source-watch/check-link.ts'

const status = (code: number, location: string | null = null): Heard => ({
  kind: 'answered',
  status: code,
  location,
})

/** A web of these answers; a second one is that to GET. */
function web(answers: Record<string, Heard | [head: Heard, get: Heard]>) {
  const asked: string[] = []
  return {
    asked,
    ask: async (url: URL, method: 'HEAD' | 'GET'): Promise<Heard> => {
      asked.push(`${method} ${url.href}`)
      const answer = answers[url.href]
      if (!answer) return { kind: 'unheard', problem: 'its name is not known any more' }
      return Array.isArray(answer) ? answer[method === 'HEAD' ? 0 : 1] : answer
    },
  }
}

test.each([
  [status(200), 'answers', 'It answers.'],
  [status(403), 'shy', 'It answers, but not to software (403).'],
  [status(429), 'shy', 'It answers, but not to software (429).'],
  [status(404), 'fails', 'There is no such page (404).'],
  [status(503), 'fails', 'The server answers 503.'],
  [[status(404), status(200)] as [Heard, Heard], 'answers', 'It answers.'],
  [
    { kind: 'unheard', problem: 'no answer within 10 seconds' } as const,
    'fails',
    'No answer within 10 seconds.',
  ],
])('an answer is judged: %#', async (answer, state, outcome) => {
  expect(await checkLink('https://a.example/', web({ 'https://a.example/': answer }).ask)).toEqual({
    state,
    outcome,
  })
})

test('redirects are followed three times, each asked anew', async () => {
  const { ask, asked } = web({
    'https://a.example/': status(301, '/one'),
    'https://a.example/one': status(302, 'http://b.example/'),
    'http://b.example/': status(308, 'https://c.example/'),
    'https://c.example/': status(200),
  })
  expect(await checkLink('https://a.example/', ask)).toEqual({
    state: 'answers',
    outcome: 'It answers at c.example.',
  })
  expect(asked).toHaveLength(4)
  const loop = web({ 'https://a.example/': status(301, 'https://a.example/') })
  expect(await checkLink('https://a.example/', loop.ask)).toMatchObject({ state: 'fails' })
  expect(loop.asked).toHaveLength(4)
})

test('a redirect to a place that is not public is not followed', async () => {
  const { ask } = web({
    'https://a.example/': status(302, 'http://169.254.169.254/'),
    'http://169.254.169.254/': { kind: 'closed', problem: 'it leads into a network that is not public' },
  })
  expect(await checkLink('https://a.example/', ask)).toEqual({
    state: 'closed',
    outcome: 'Not asked: it leads into a network that is not public at 169.254.169.254.',
  })
})
