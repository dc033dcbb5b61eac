import type { Change } from '#lib/articles/decide-publication.ts'
import { decideTaken, type PublishRefusal } from '#lib/articles/publish.commands.ts'
import { type By, type LockedArticle, takeArticle } from '#lib/articles/take-article.commands.ts'
import { decideWithdrawal, type Withdrawal, type WithdrawalRefusal } from '#lib/articles/withdraw.commands.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'
import {
  changeSchema,
  scheduledPublicationSchema,
  scheduledWithdrawalSchema,
} from '#lib/schedules/schedule.input.ts'
import { readDatabaseClock } from '#lib/schedules/schedule.queries.ts'

/** An instant of the database's clock, and the zone it was given in (`resolveLocalTime`). */
export type Hour = { dueAt: Date; zone: string }

/** Why nothing was scheduled. */
export type ScheduleRefusal =
  | PublishRefusal
  | WithdrawalRefusal
  | { kind: 'not-in-future' }
  | { kind: 'already-scheduled' }

/** What is planned from now on. */
export type Scheduled = { scheduleId: string; version: number }

/**
 * Plans the publication of the approved draft. It is decided now as it will be decided then, so that what cannot
 * succeed is told at once; until then its text stands still.
 */
export async function schedulePublication(
  db: DbClient,
  request: { articleId: string; version: number; change: Change } & Hour,
  by: By,
): Promise<Result<Scheduled, ScheduleRefusal>> {
  return transact(db, async (tx): Promise<Result<Scheduled, ScheduleRefusal>> => {
    const taken = await takeArticle(tx, request, 'article.schedule', by)
    if (!taken.ok) return taken
    const { article } = taken.value
    if (request.dueAt <= (await readDatabaseClock(tx))) return refuse({ kind: 'not-in-future' })
    const change = changeSchema.parse(request.change)
    const decision = await decideTaken(tx, taken.value, { change, at: request.dueAt })
    if (!decision.ok) return decision
    const version = article.version + 1
    await tx.article.update({
      where: { id: article.id },
      data: { state: 'scheduled', version },
      select: { id: true },
    })
    const plan = { action: 'publish', contentHash: article.draftHash, request: { change } } as const
    return succeed({ scheduleId: await insertSchedule(tx, article, plan, request, by), version })
  })
}

/** Plans the withdrawal of what readers have. Its text may be worked on meanwhile. */
export async function scheduleWithdrawal(
  db: DbClient,
  request: { articleId: string; version: number } & Withdrawal & Hour,
  by: By,
): Promise<Result<Scheduled, ScheduleRefusal>> {
  return transact(db, async (tx): Promise<Result<Scheduled, ScheduleRefusal>> => {
    const taken = await takeArticle(tx, request, 'article.withdraw', by)
    if (!taken.ok) return taken
    const { article } = taken.value
    const decision = await decideWithdrawal(tx, article, request)
    if (!decision.ok) return decision
    if (request.dueAt <= (await readDatabaseClock(tx))) return refuse({ kind: 'not-in-future' })
    const planned = await tx.schedule.findFirst({
      where: { articleId: article.id, action: 'withdraw', ...open },
      select: { id: true },
    })
    if (planned) return refuse({ kind: 'already-scheduled' })
    const { reason, redirectTo } = decision.value
    const plan = {
      action: 'withdraw',
      contentHash: article.publishedRevision?.contentHash ?? article.draftHash,
      request: { reason, redirectTo },
    } as const
    const scheduleId = await insertSchedule(tx, article, plan, request, by)
    return succeed({ scheduleId, version: article.version })
  })
}

/** Why a plan was not changed. */
export type ChangeScheduleRefusal = ScheduleRefusal | { kind: 'schedule-not-found' }

/**
 * Gives up a plan, or settles one that failed. A publication goes back to approved: it was reviewed, and may go out
 * at another time.
 */
export async function cancelSchedule(
  db: DbClient,
  { scheduleId }: { scheduleId: string },
  by: By,
): Promise<Result<{ version: number }, ChangeScheduleRefusal>> {
  return transact(db, async (tx): Promise<Result<{ version: number }, ChangeScheduleRefusal>> => {
    const found = await takeScheduled(tx, scheduleId, by)
    if (!found.ok) return found
    const { schedule, article } = found.value
    await tx.schedule.update({
      where: { id: scheduleId },
      data: { cancelledAt: by.at },
      select: { id: true },
    })
    const isFreed = schedule.action === 'publish' && article.state === 'scheduled'
    const version = isFreed ? article.version + 1 : article.version
    if (isFreed) {
      const data = { state: 'approved', version } as const
      await tx.article.update({ where: { id: article.id }, data, select: { id: true } })
    }
    await noteSchedule(tx, 'article.cancel-schedule', article, { scheduleId, planned: schedule.action }, by)
    return succeed({ version })
  })
}

/** Gives a plan another hour. One that failed is not moved: it is planned anew. */
export async function reschedule(
  db: DbClient,
  { scheduleId, dueAt, zone }: { scheduleId: string } & Hour,
  by: By,
): Promise<Result<{ version: number }, ChangeScheduleRefusal>> {
  return transact(db, async (tx): Promise<Result<{ version: number }, ChangeScheduleRefusal>> => {
    const found = await takeScheduled(tx, scheduleId, by)
    if (!found.ok) return found
    const { schedule, article, content } = found.value
    if (schedule.failedAt) return refuse({ kind: 'schedule-not-found' })
    if (dueAt <= (await readDatabaseClock(tx))) return refuse({ kind: 'not-in-future' })
    if (schedule.action === 'publish') {
      const { change } = scheduledPublicationSchema.parse(schedule.request)
      const decision = await decideTaken(tx, { article, content }, { change, at: dueAt })
      if (!decision.ok) return decision
    } else {
      const decision = await decideWithdrawal(tx, article, scheduledWithdrawalSchema.parse(schedule.request))
      if (!decision.ok) return decision
    }
    await tx.schedule.update({ where: { id: scheduleId }, data: { dueAt, zone }, select: { id: true } })
    await noteSchedule(
      tx,
      'article.reschedule',
      article,
      { scheduleId, dueAt: dueAt.toISOString(), zone },
      by,
    )
    return succeed({ version: article.version })
  })
}

const open = { doneAt: null, cancelledAt: null, failedAt: null } as const

/**
 * Locks the article of a plan, and the plan after it. To settle a failure takes an editor and no certain state;
 * everything else is asked of the policy by its own name.
 */
async function takeScheduled(tx: Db, scheduleId: string, by: By) {
  const select = { articleId: true, action: true, request: true, failedAt: true } as const
  const where = { id: scheduleId, doneAt: null, cancelledAt: null } as const
  const seen = await tx.schedule.findUnique({ where, select })
  if (!seen) return refuse({ kind: 'schedule-not-found' } as const)
  const planned = seen.action === 'publish' ? 'article.cancel-schedule' : 'article.withdraw'
  const taken = await takeArticle(
    tx,
    { articleId: seen.articleId },
    seen.failedAt ? 'article.assign' : planned,
    by,
  )
  if (!taken.ok) return taken
  // It may have been done while we waited for the article.
  const schedule = await tx.schedule.findUnique({ where, select })
  return schedule ? succeed({ schedule, ...taken.value }) : refuse({ kind: 'schedule-not-found' } as const)
}

type Plan = { action: 'publish' | 'withdraw'; contentHash: string; request: object }

async function insertSchedule(tx: Db, article: LockedArticle, plan: Plan, { dueAt, zone }: Hour, by: By) {
  const { id } = await tx.schedule.create({
    data: {
      ...plan,
      articleId: article.id,
      dueAt,
      zone,
      createdById: by.actor.id,
      createdByName: by.actor.name,
      createdAt: by.at,
    },
    select: { id: true },
  })
  const detail = { scheduleId: id, planned: plan.action, dueAt: dueAt.toISOString(), zone }
  await noteSchedule(tx, 'article.schedule', article, detail, by)
  return id
}

async function noteSchedule(
  tx: Db,
  action: string,
  { id }: LockedArticle,
  detail: Record<string, unknown>,
  { actor, at }: By,
): Promise<void> {
  await appendAudit(tx, { actor, at, action, subject: `article:${id}`, detail })
}
