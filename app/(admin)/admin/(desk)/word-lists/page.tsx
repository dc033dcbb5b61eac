import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { inRoom } from '#app/(admin)/admin/(desk)/_rooms/in-room.tsx'
import {
  removeWordEntryAction,
  restoreHouseWordsAction,
  saveWordEntryAction,
} from '#app/(admin)/admin/(desk)/word-lists/actions.ts'
import { WordEntryEdit } from '#components/admin/WordEntryEdit.tsx'
import { WordListDesk } from '#components/admin/WordListDesk.tsx'
import { db } from '#lib/platform/db.ts'
import { wordListWish } from '#lib/word-lists/word-list.input.ts'
import { getWordListDesk } from '#lib/word-lists/word-list.queries.ts'

export const metadata: Metadata = { title: 'Word lists' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The words the evidence check looks for; which list and which entry stand in the address. */
export default function WordListsRoute({ searchParams }: Props) {
  return inRoom('word-list.edit', async () => {
    const { list, entry } = wordListWish.parse(await searchParams)
    const desk = await getWordListDesk(db())
    if (entry === undefined) {
      return <WordListDesk list={list} desk={desk} restore={restoreHouseWordsAction} />
    }
    const present = entry === 'new' ? null : desk.lists[list][entry - 1]
    if (present === undefined) notFound()
    const actions = { save: saveWordEntryAction, remove: removeWordEntryAction }
    return <WordEntryEdit list={list} entry={present} version={desk.version} {...actions} />
  })
}
