import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '#lib/platform/db.ts'
import { appendEvent } from '#lib/publication/publication-event.commands.ts'
import { publicationKeys } from '#lib/publication/publication-keys.ts'

const rounds = 15
const maxWaitMs = 10_000

/**
 * Milliseconds from the commit of a publication event to the first answer with the new words, for each of 15
 * changes of the name of an article's author; readers ask every 2 ms meanwhile. The name is put back at the end.
 */
export async function measurePublishing(databaseUrl: string, address: string): Promise<number[]> {
  const db = connect(databaseUrl)
  try {
    const { person, revision } = await db.revisionCredit.findFirstOrThrow({
      where: { role: 'author', revision: { article: { slug: address.split('/').at(-1) ?? '' } } },
      select: { person: { select: { id: true, name: true } }, revision: { select: { articleId: true } } },
    })
    const rename = (name: string) =>
      db.$transaction(async (tx) => {
        await tx.person.update({ where: { id: person.id }, data: { name } })
        await appendEvent(tx, {
          kind: 'refresh',
          keys: [publicationKeys.person(person.id)],
          // So the pictures of the article are looked at too, as after a publication.
          articleId: revision.articleId,
          reason: 'A measurement',
        })
      })
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const name = `Measured Name ${round}`
      await rename(name)
      const committedAt = performance.now()
      while (!(await (await fetch(address)).text()).includes(name)) {
        if (performance.now() - committedAt > maxWaitMs) throw new Error('The new words never came')
        await pause(2)
      }
      times.push(performance.now() - committedAt)
      // Editors do not publish in one breath; the other pages of the author are made meanwhile.
      await pause(1_000)
    }
    await rename(person.name)
    return times
  } finally {
    await db.$disconnect()
  }
}
