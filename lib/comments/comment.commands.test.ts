import { expect, test } from 'vitest'
import type { Role } from '#generated/prisma/enums.ts'
import { commentLimits, takeCommentStep } from '#lib/comments/comment.commands.ts'
import { commentStepSchema } from '#lib/comments/comment.input.ts'
import { listThreads } from '#lib/comments/comment.queries.ts'
import { makeAnchor } from '#lib/comments/comment-anchor.ts'
import { testDatabase } from '#tests/database.ts'
import { granted, makeDraft, makePerson, onMonday } from '#tests/factories.ts'

const { db } = await testDatabase()

async function makeUser(role: Role, personId: string | null = null) {
  const data = { email: `${crypto.randomUUID()}@bedside.example`, name: `Sample ${role}`, role, personId }
  return db.user.create({ data, select: { id: true, name: true, role: true, personId: true } })
}

const anchor = makeAnchor(['Something is known.'], { block: 0, start: 0, end: 9 }) ?? {
  kind: 'article' as const,
}
const start = commentStepSchema.parse({ step: 'start', anchor, body: ' Who says so?\r\n' })
const editor = await makeUser('editor')
const by = { user: editor, at: onMonday.at }

test('a conversation is started, answered, settled and opened again, and the log tells it', async () => {
  const { articleId } = await makeDraft(db)
  const reviewer = await makeUser('medical_reviewer')
  const { threadId } = granted(await takeCommentStep(db, articleId, start, by))
  const reply = { step: 'reply', threadId, body: 'The trial does.' } as const
  granted(
    await takeCommentStep(db, articleId, reply, { user: reviewer, at: new Date('2026-11-23T10:00:00Z') }),
  )
  granted(await takeCommentStep(db, articleId, { step: 'resolve', threadId }, by))
  expect(await listThreads(editor, articleId)).toEqual({
    cut: false,
    threads: [
      {
        id: threadId,
        anchor,
        comments: [
          expect.objectContaining({ authorName: 'Sample editor', mine: true, body: 'Who says so?' }),
          expect.objectContaining({
            authorName: 'Sample medical_reviewer',
            mine: false,
            body: 'The trial does.',
          }),
        ],
        resolved: { by: 'Sample editor', at: onMonday.at.toISOString() },
      },
    ],
  })
  granted(await takeCommentStep(db, articleId, { step: 'reopen', threadId }, by))
  expect((await listThreads(editor, articleId))?.threads[0]?.resolved).toBeNull()
  const log = await db.auditEntry.findMany({
    where: { subject: `article:${articleId}` },
    orderBy: { id: 'asc' },
  })
  expect(log.map(({ action }) => action).slice(-4)).toEqual([
    'comment.start',
    'comment.reply',
    'comment.resolve',
    'comment.reopen',
  ])
})

test('where the passage is now is kept with the step that knows it', async () => {
  const { articleId } = await makeDraft(db)
  const { threadId } = granted(await takeCommentStep(db, articleId, start, by))
  const moved = makeAnchor(['So: Something is known.'], { block: 0, start: 4, end: 13 }) ?? anchor
  granted(await takeCommentStep(db, articleId, { step: 'reply', threadId, anchor: moved, body: 'Here.' }, by))
  expect((await listThreads(editor, articleId))?.threads[0]?.anchor).toEqual(moved)
})

test('authors speak about their own articles only, and learn nothing of others', async () => {
  const mine = await makePerson(db)
  const own = await makeDraft(db, { authorIds: [mine] })
  const others = await makeDraft(db)
  const author = await makeUser('author', mine)
  const speaker = { user: author, at: onMonday.at }
  expect(await takeCommentStep(db, own.articleId, start, speaker)).toMatchObject({ ok: true })
  expect(await takeCommentStep(db, others.articleId, start, speaker)).toMatchObject({
    ok: false,
    refusal: { kind: 'denied', why: { kind: 'article-of-others' } },
  })
  expect(await listThreads(author, others.articleId)).toBeNull()
})

test('a settled conversation is not answered, and an open one not opened', async () => {
  const { articleId } = await makeDraft(db)
  const { threadId } = granted(await takeCommentStep(db, articleId, start, by))
  expect(await takeCommentStep(db, articleId, { step: 'reopen', threadId }, by)).toEqual({
    ok: false,
    refusal: { kind: 'not-resolved' },
  })
  granted(await takeCommentStep(db, articleId, { step: 'resolve', threadId }, by))
  for (const step of [
    { step: 'resolve', threadId },
    { step: 'reply', threadId, body: 'And?' },
  ] as const) {
    expect(await takeCommentStep(db, articleId, step, by)).toEqual({
      ok: false,
      refusal: { kind: 'already-resolved', by: 'Sample editor' },
    })
  }
})

test('a conversation of another article is not there, nor is an article nobody made', async () => {
  const [one, other] = [await makeDraft(db), await makeDraft(db)]
  const { threadId } = granted(await takeCommentStep(db, one.articleId, start, by))
  expect(await takeCommentStep(db, other.articleId, { step: 'resolve', threadId }, by)).toEqual({
    ok: false,
    refusal: { kind: 'thread-not-found' },
  })
  expect(await takeCommentStep(db, crypto.randomUUID(), start, by)).toEqual({
    ok: false,
    refusal: { kind: 'article-not-found' },
  })
})

test('two people who settle it at once settle it once', async () => {
  const { articleId } = await makeDraft(db)
  const { threadId } = granted(await takeCommentStep(db, articleId, start, by))
  const both = await Promise.all(
    [1, 2].map(() => takeCommentStep(db, articleId, { step: 'resolve', threadId }, by)),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('an article holds only so many open conversations', async () => {
  const { articleId } = await makeDraft(db)
  await db.commentThread.createMany({
    data: Array.from({ length: commentLimits.threads }, () => ({
      articleId,
      anchor,
      createdById: editor.id,
      createdAt: onMonday.at,
    })),
  })
  expect(await takeCommentStep(db, articleId, start, by)).toMatchObject({
    refusal: { kind: 'too-many-threads' },
  })
})

test.each([
  ['nothing', { step: 'start', anchor, body: '   ' }],
  ['too much', { step: 'start', anchor, body: 'x'.repeat(4_001) }],
  ['half a character', { step: 'start', anchor, body: '\ud800' }],
  [
    'a place that is not the length of its words',
    { step: 'start', anchor: { ...anchor, end: 3 }, body: 'x' },
  ],
  ['more than was asked', { step: 'resolve', threadId: crypto.randomUUID(), articleId: 'x' }],
])('%s is not a step', (_what, step) => {
  expect(commentStepSchema.safeParse(step).success).toBe(false)
})

test('who takes part is written to, and nobody is told of their own words', async () => {
  const person = await makePerson(db)
  const author = await makeUser('author', person)
  const outsider = await makeUser('author', await makePerson(db))
  const { articleId } = await makeDraft(db, { authorIds: [person], title: 'Measles' })
  const { threadId } = granted(await takeCommentStep(db, articleId, start, by))
  const reply = { step: 'reply', threadId, body: 'I do.' } as const
  granted(await takeCommentStep(db, articleId, reply, { user: author, at: onMonday.at }))
  const emails = await db.user.findMany({ select: { id: true, email: true } })
  const addressOf = (id: string) => emails.find((user) => user.id === id)?.email
  const mails = await db.mailMessage.findMany({
    where: { purpose: 'comment', text: { contains: articleId } },
  })
  expect(mails.map(({ to }) => to).sort()).toEqual([addressOf(author.id), addressOf(editor.id)].sort())
  expect(mails.map(({ to }) => to)).not.toContain(addressOf(outsider.id))
  expect(mails.find(({ to }) => to === addressOf(author.id))).toMatchObject({
    subject: 'Sample editor commented on Measles',
    text: expect.stringContaining('“Something”'),
  })
})
