import { publishArticle } from '#lib/articles/publish.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { connect } from '#lib/platform/db.ts'
import { ScheduleWorker } from '#server/worker/schedules.ts'
import { granted, onMonday, withoutReview } from '#tests/factories.ts'

/**
 * A process of the desk for tests that kill it: `schedules` does what is due, `writes ARTICLE` saves and publishes
 * without end and says each thing that was granted, one line each: "saved VERSION TITLE", "published NUMBER TITLE".
 */
const [url = '', task, articleId = ''] = process.argv.slice(2)
process.env.DATABASE_URL = url
const db = connect(url)

if (task === 'schedules') {
  new ScheduleWorker(db, (what, error) => process.stderr.write(`${what}: ${String(error)}\n`)).start()
} else {
  const row = await db.article.findUniqueOrThrow({ where: { id: articleId } })
  let { version } = row
  const say = (line: string) => process.stdout.write(`${line}\n`)
  for (let round = 1; ; round += 1) {
    const title = `Round ${round} of ${process.pid}`
    const delta = [{ op: 'set' as const, at: ['title'], value: title }]
    version = granted(await saveDraft(db, { articleId, version, delta }, onMonday)).version
    say(`saved ${version} ${title}`)
    if (round % 3 > 0) continue
    const change = { kind: 'meaning', note: 'Another round.' } as const
    const published = granted(
      await publishArticle(db, { articleId, version, change, withoutReview }, onMonday),
    )
    version = published.version
    say(`published ${published.revisionNumber} ${title}`)
  }
}
