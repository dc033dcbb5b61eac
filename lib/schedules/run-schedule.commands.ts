import { z } from 'zod'
import type { DeskRefusal } from '#lib/articles/describe-publication.ts'
import { describeDeskRefusal } from '#lib/articles/describe-publication.ts'
import { publishTaken } from '#lib/articles/publish.commands.ts'
import { operator, takeArticle } from '#lib/articles/take-article.commands.ts'
import { tellUsers } from '#lib/articles/tell.commands.ts'
import { withdrawTaken } from '#lib/articles/withdraw.commands.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse } from '#lib/result.ts'
import { scheduledPublicationSchema, scheduledWithdrawalSchema } from '#lib/schedules/schedule.input.ts'

const dueRow = z.object({
  id: z.uuid(),
  articleId: z.uuid(),
  action: z.enum(['publish', 'withdraw']),
  request: z.unknown(),
  contentHash: z.string(),
  createdById: z.uuid().nullable(),
  createdByName: z.string(),
  at: z.date(),
})

type DueSchedule = z.infer<typeof dueRow>

/** What became of a plan whose hour had come. */
export type RunSchedule = { scheduleId: string; outcome: 'done' | 'failed' }

/**
 * Does the next thing that is due by the database's clock, in one transaction: the claim, the same decision as by
 * hand, and the mark that it is done commit together, so it happens exactly once however many instances there are and
 * whenever one is killed. A refusal is kept with the plan and told to whoever made it. Null when nothing is due that
 * nobody else has in hand.
 *
 * @param onClaim is told which plan is in hand, for the case that the transaction fails
 */
export async function runDueSchedule(
  db: DbClient,
  onClaim: (scheduleId: string) => void = () => {},
): Promise<RunSchedule | null> {
  return transact(db, async (tx) => {
    const schedule = await claimDue(tx)
    if (!schedule) return null
    onClaim(schedule.id)
    // First, so that the publication does not take its own plan for one that it overtakes.
    await tx.schedule.update({
      where: { id: schedule.id },
      data: { doneAt: schedule.at },
      select: { id: true },
    })
    const done = schedule.action === 'publish' ? await publish(tx, schedule) : await withdraw(tx, schedule)
    if (!done.ok) await noteFailure(tx, schedule, done.refusal)
    return { scheduleId: schedule.id, outcome: done.ok ? 'done' : 'failed' }
  })
}

/** Gives up a plan that fails for a reason nobody foresaw, and says so to whoever made it. */
export async function failSchedule(db: DbClient, scheduleId: string): Promise<void> {
  await transact(db, async (tx) => {
    const [row] = z.array(dueRow).parse(
      await tx.$queryRaw`
        SELECT s."id", s."articleId", s."action", s."request", s."contentHash", s."createdById", s."createdByName",
          now() AS "at"
        FROM "Schedule" s JOIN "Article" a ON a."id" = s."articleId"
        WHERE s."id" = ${scheduleId}::uuid AND s."doneAt" IS NULL AND s."cancelledAt" IS NULL AND s."failedAt" IS NULL
        FOR UPDATE OF s, a`,
    )
    if (row) await noteFailure(tx, row, { kind: 'unexpected' })
  })
}

/** Both rows or none, and without waiting: what another instance or an editor has in hand comes later. */
async function claimDue(tx: Db): Promise<DueSchedule | null> {
  const rows = await tx.$queryRaw`
    SELECT s."id", s."articleId", s."action", s."request", s."contentHash", s."createdById", s."createdByName",
      now() AS "at"
    FROM "Schedule" s JOIN "Article" a ON a."id" = s."articleId"
    WHERE s."doneAt" IS NULL AND s."cancelledAt" IS NULL AND s."failedAt" IS NULL AND s."dueAt" <= now()
    ORDER BY s."dueAt", s."id" LIMIT 1
    FOR UPDATE OF s, a SKIP LOCKED`
  return z.array(dueRow).parse(rows)[0] ?? null
}

const actorOf = ({ createdById, createdByName }: DueSchedule) => ({ id: createdById, name: createdByName })

async function publish(tx: Db, schedule: DueSchedule): Promise<Result<unknown, DeskRefusal>> {
  const by = { actor: actorOf(schedule), at: schedule.at, standing: operator }
  const taken = await takeArticle(tx, schedule, 'article.publish', by)
  if (!taken.ok) return taken
  if (taken.value.article.draftHash !== schedule.contentHash) return refuse({ kind: 'content-changed' })
  return publishTaken(tx, taken.value, scheduledPublicationSchema.parse(schedule.request), by)
}

async function withdraw(tx: Db, schedule: DueSchedule): Promise<Result<unknown, DeskRefusal>> {
  const by = { actor: actorOf(schedule), at: schedule.at, standing: operator }
  const taken = await takeArticle(tx, schedule, 'article.withdraw', by)
  if (!taken.ok) return taken
  return withdrawTaken(tx, taken.value, scheduledWithdrawalSchema.parse(schedule.request), by)
}

async function noteFailure(tx: Db, schedule: DueSchedule, refusal: DeskRefusal): Promise<void> {
  const { id, articleId, at } = schedule
  const failure: object = JSON.parse(JSON.stringify(refusal))
  await tx.schedule.update({
    where: { id },
    data: { doneAt: null, failedAt: at, failure },
    select: { id: true },
  })
  if (schedule.action === 'publish') {
    await tx.article.updateMany({
      where: { id: articleId, state: 'scheduled' },
      data: { state: 'approved', version: { increment: 1 } },
    })
  }
  const what = schedule.action === 'publish' ? 'publication' : 'withdrawal'
  const letter = {
    purpose: 'schedule',
    subject: `A scheduled ${what} did not happen`,
    text: `The ${what} that was scheduled by ${schedule.createdByName} was refused when its hour came. ${describeDeskRefusal(refusal)}`,
  } as const
  const article = await tx.article.findUnique({ where: { id: articleId }, select: { responsibleId: true } })
  await tellUsers(
    tx,
    { userIds: [schedule.createdById, article?.responsibleId ?? null], article: { id: articleId }, letter },
    { actorId: null, at },
  )
  await appendAudit(tx, {
    actor: { id: null, name: 'Bedside' },
    at,
    action: 'article.schedule-failed',
    subject: `article:${articleId}`,
    detail: { scheduleId: id, failure },
  })
}
