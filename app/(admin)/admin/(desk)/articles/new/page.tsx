import type { Metadata } from 'next'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import { DeskPage } from '#components/admin/DeskPage.tsx'
import { NewArticleForm } from '#components/admin/NewArticleForm.tsx'
import { listArticleChoices } from '#lib/desk/desk-articles.queries.ts'
import { newArticleAction } from './actions.ts'

export const metadata: Metadata = { title: 'New article' }

/** Where an article begins: a title, a kind, a topic. */
export default function NewArticlePage() {
  return inRoom('article.create', async (user) => {
    const { topics } = await listArticleChoices()
    return (
      <DeskPage
        title="New article"
        intro={
          user.personId === null
            ? 'It begins as a draft, unseen by readers. You have no byline, so its authors are named in the editor.'
            : 'It begins as a draft with you as its author, unseen by readers. Everything here can change later.'
        }
      >
        <NewArticleForm action={newArticleAction} topics={topics} />
      </DeskPage>
    )
  })
}
