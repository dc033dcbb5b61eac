import { randomUUID } from 'node:crypto'
import { openForCommand } from '#bin/open-for-command.ts'
import { commandLine, createUser } from '#lib/accounts/account.commands.ts'
import { createDraft } from '#lib/articles/article.commands.ts'
import type { ArticleContent } from '#lib/articles/article.ts'
import { publishArticle } from '#lib/articles/publish.commands.ts'
import { cite, doc, h2, p } from '#lib/document/builders.ts'
import { type DbClient, db } from '#lib/platform/db.ts'
import type { Credentials } from '#tests/desk-users.ts'
import { granted, onMonday, withoutReview } from '#tests/factories.ts'

/** An article made for one journey. */
export type DeskArticle = { id: string; slug: string; title: string }

/** Does something with the database of the publication under test, as a command of the operator does. */
export async function onDesk<Answer>(work: (client: DbClient) => Promise<Answer>): Promise<Answer> {
  process.env.BEDSIDE_DATA = process.env.BEDSIDE_E2E_DATA
  const opened = await openForCommand()
  try {
    return await work(db())
  } finally {
    await opened[Symbol.asyncDispose]()
  }
}

/** Somebody who signs in, with a password. */
export async function addEditor(client: DbClient): Promise<Credentials> {
  return addAccount(client, 'editor', 'Test editor')
}

/** A medical reviewer with a name of their own, an account and a declaration of interests. */
export async function addReviewer(client: DbClient): Promise<Credentials & { name: string }> {
  const name = `Rita Example ${randomUUID().slice(0, 6)}`
  const credentials = await addAccount(client, 'medical_reviewer', name)
  const personId = await addPerson(client, name)
  await client.user.update({ where: { email: credentials.email }, data: { personId }, select: { id: true } })
  return { ...credentials, name }
}

/** An article that passes its check: short, with one cited sentence and nothing claimed beyond it. */
export async function addArticle(
  client: DbClient,
  { published }: { published: boolean },
): Promise<DeskArticle> {
  const mark = randomUUID().slice(0, 8)
  const slug = `headache-diary-${mark}`
  const content = await diaryContent(client, `A headache diary, page by page ${mark}`)
  const draft = granted(
    await createDraft(client, { slug, kind: 'news', content, demonstration: true }, onMonday),
  )
  const request = { ...draft, change: { kind: 'first' }, withoutReview } as const
  if (published) granted(await publishArticle(client, request, { ...onMonday, at: new Date() }))
  return { id: draft.articleId, slug, title: content.title }
}

/** An article, a reviewer for it and an editor. */
export function addCast(state: { published: boolean }) {
  return onDesk(
    async (client) =>
      [await addArticle(client, state), await addReviewer(client), await addEditor(client)] as const,
  )
}

async function addAccount(
  client: DbClient,
  role: 'editor' | 'medical_reviewer',
  name: string,
): Promise<Credentials> {
  const email = `${role}-${randomUUID().slice(0, 8)}@bedside.example`
  const password = `A long word ${randomUUID()}`
  granted(await createUser(client, { email, name, role, password }, { actor: commandLine, at: new Date() }))
  return { email, password }
}

async function diaryContent(client: DbClient, title: string): Promise<ArticleContent> {
  const reference = await client.reference.findFirstOrThrow({
    where: { key: 'goadsby2017' },
    select: { id: true },
  })
  const topic = await client.topic.findFirstOrThrow({ where: { sensitive: false }, select: { id: true } })
  return {
    title,
    standfirst: 'What to write down, and whom to show it to.',
    description:
      'A headache diary is a notebook. What to write down in it, for how long, and whom to show it to.',
    topicIds: [topic.id],
    authorIds: [await addPerson(client, 'Ines Example')],
    editorIds: [],
    aiUse: 'none',
    funding: null,
    about: null,
    specialty: null,
    body: doc(
      p('A headache diary is a notebook in which you write down each headache', cite(reference.id), '.'),
      h2('What to write down'),
      p('Write down the day, the hour and what you did before. Use the same pen for every page.'),
      h2('Whom to show it to'),
      p('Show it to your doctor or pharmacist when you next see them.'),
    ),
    unresolvedLinks: [],
  }
}

async function addPerson(client: DbClient, name: string): Promise<string> {
  const { id } = await client.person.create({
    data: {
      slug: `person-${randomUUID()}`,
      name,
      jobTitle: 'Neurologist',
      bio: 'A sample.',
      fictional: true,
      declarations: {
        create: { declaredOn: new Date(), hasInterest: false, statement: 'None.' },
      },
    },
    select: { id: true },
  })
  return id
}
