import { startCountingProxy } from '#bench/counting-proxy.ts'
import { median } from '#bench/table.ts'
import { completeEnv } from '#lib/platform/env.ts'
import { makePage } from '#server/make-page.ts'
import { startNext } from '#server/next.ts'

/**
 * What making a page costs, the middle of some articles: milliseconds from the question to the finished document,
 * and round trips to the database. The first article is made once before, since the first render loads the code.
 */
export async function measureMisses(
  clone: string,
  origin: string,
  { databaseUrl, paths }: { databaseUrl: string; paths: string[] },
): Promise<{ milliseconds: number; roundTrips: number }> {
  const proxy = await startCountingProxy(databaseUrl)
  completeEnv({ DATABASE_URL: proxy.url })
  const next = await startNext(clone, origin)
  const make = (path: string) => makePage(next, path, AbortSignal.timeout(10_000))
  try {
    for (const path of paths.slice(0, 1)) await make(path)
    const times: number[] = []
    const trips: number[] = []
    for (const path of paths) {
      const [tripsBefore, beganAt] = [proxy.roundTrips(), performance.now()]
      await make(path)
      times.push(performance.now() - beganAt)
      trips.push(proxy.roundTrips() - tripsBefore)
    }
    return { milliseconds: median(times), roundTrips: median(trips) }
  } finally {
    await next.close()
    proxy.close()
  }
}
