import { randomUUID } from 'node:crypto'
import type { Role } from '#generated/prisma/enums.ts'
import type { SignInMethod } from '#lib/accounts/sign-in-method.ts'
import { type Db, db } from '#lib/platform/db.ts'
import { openSession, type SessionClaims } from '#lib/platform/session-token.ts'

/** Someone who has just shown who they are; `sessionVersion` as it was when they did. */
export type SessionStart = { userId: string; sessionVersion: number; method: SignInMethod }

/** Who is asking, as their row says it at this request. */
export type SessionUser = {
  id: string
  name: string
  email: string
  role: Role
  /** Their byline, when they have one. */
  personId: string | null
}

/** An open session: its row, whose it is, and whether they must set up a second factor before anything else. */
export type OpenSession = { sessionId: string; user: SessionUser; needsFactor: boolean }

const longestUserAgent = 300
/** The row says when it was last seen to the minute; more would be a write for every request. */
const seenEverySeconds = 60

/** Begins a session: a row of its own for every sign-in, so that no session id from before it is ever raised. */
export async function beginSession(
  db: Db,
  start: SessionStart,
  { at, userAgent }: { at: Date; userAgent: string },
): Promise<SessionClaims> {
  const { userId, sessionVersion, method } = start
  const id = randomUUID()
  await db.session.create({
    data: {
      id,
      userId,
      method,
      userAgent: userAgent.slice(0, longestUserAgent),
      createdAt: at,
      lastSeenAt: at,
    },
    select: { id: true },
  })
  return { sub: userId, sid: id, sessionVersion, signedInAt: Math.floor(at.getTime() / 1_000) }
}

type SessionRow = SessionUser & { lastSeenAt: Date; needsFactor: boolean }

/**
 * The session a sealed cookie stands for, by one query. The rows have the last word: an ended session, a disabled user,
 * another role, a raised session version count from the next request on, whatever the cookie says.
 */
export async function findSession(value: string, at: Date): Promise<OpenSession | null> {
  const claims = await openSession(value, at)
  if (!claims) return null
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT u."id", u."name", u."email", u."role"::text AS "role", u."personId", s."lastSeenAt",
           u."totpConfirmedAt" IS NULL AND EXISTS (
             SELECT FROM "SiteSettings" t WHERE u."role" = ANY (t."secondFactorRoles")) AS "needsFactor"
      FROM "Session" s JOIN "User" u ON u."id" = s."userId"
     WHERE s."id" = ${claims.sid}::uuid AND u."id" = ${claims.sub}::uuid AND s."endedAt" IS NULL
       AND u."disabledAt" IS NULL AND u."sessionVersion" = ${claims.sessionVersion}`
  if (!row) return null
  await noteSeen(claims.sid, row.lastSeenAt, at)
  const { id, name, email, role, personId, needsFactor } = row
  return { sessionId: claims.sid, user: { id, name, email, role, personId }, needsFactor }
}

/** Ends the session a sealed cookie names, whoever's it is; also one that its user could no longer use. */
export async function endSessionOf(value: string, at: Date): Promise<void> {
  const claims = await openSession(value, at)
  if (!claims) return
  await db().session.updateMany({ where: { id: claims.sid, endedAt: null }, data: { endedAt: at } })
}

async function noteSeen(id: string, lastSeenAt: Date, at: Date): Promise<void> {
  const due = new Date(at.getTime() - seenEverySeconds * 1_000)
  if (lastSeenAt >= due) return
  await db().session.updateMany({ where: { id, lastSeenAt: { lt: due } }, data: { lastSeenAt: at } })
}
