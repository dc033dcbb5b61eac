import { type DeskAction, decideAccess } from '#lib/accounts/policy.ts'
import type { Saved } from '#lib/desk/save.ts'
import { houseWords, type WordEntry, type WordListName, type WordLists } from '#lib/evidence/word-lists.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { transact } from '#lib/platform/transact.ts'
import { refuse, succeed } from '#lib/result.ts'
import { type WordEntryInput, wordLimits } from '#lib/word-lists/word-list.input.ts'
import { getHouseWords } from '#lib/word-lists/word-list.queries.ts'

const action: DeskAction = 'word-list.edit'

/** One editor after the other. */
const listLock = 72707374n

/** Which entry of which list, named by its first form as it was, and the edition that was looked at. */
type Target = { list: WordListName; id: string; version: number }

type Change = { lists: WordLists; detail: Record<string, unknown> }

/** Changes an entry of a word list, or adds one at its end. Every change is an edition of its own. */
export async function saveWordEntry(
  db: DbClient,
  { words, say, except, ...target }: WordEntryInput,
  by: Acting,
): Promise<Saved<{ version: number }>> {
  return changeLists(db, target, by, (lists): Saved<Change> => {
    const { list, id } = target
    const wanted: WordEntry = { words, say, except }
    const place = id === '' ? -1 : findEntry(lists[list], id)
    if (id !== '' && place < 0) return refuse({ kind: 'not-found' })
    if (id === '' && lists[list].length >= wordLimits.entries) {
      return refuse({ kind: 'field', field: 'words', problem: 'This list is full: take an entry out first.' })
    }
    const taken = lists[list].flatMap((entry, at) => (at === place ? [] : entry.words.map(fold)))
    const double = words.find((form) => taken.includes(fold(form)))
    if (double !== undefined) {
      return refuse({ kind: 'field', field: 'words', problem: `“${double}” is in this list already.` })
    }
    const was = lists[list][place] ?? null
    const changed = was === null ? [...lists[list], wanted] : lists[list].with(place, wanted)
    return succeed({ lists: { ...lists, [list]: changed }, detail: { list, was, isNow: wanted } })
  })
}

/** Takes an entry out of a word list. */
export async function removeWordEntry(
  db: DbClient,
  target: Target,
  by: Acting,
): Promise<Saved<{ version: number }>> {
  return changeLists(db, target, by, (lists): Saved<Change> => {
    const { list, id } = target
    const place = findEntry(lists[list], id)
    const was = lists[list][place]
    if (!was) return refuse({ kind: 'not-found' })
    return succeed({
      lists: { ...lists, [list]: lists[list].toSpliced(place, 1) },
      detail: { list, was, isNow: null },
    })
  })
}

/** Goes back to the lists that come with the rules, as a new edition. */
export async function restoreHouseWords(
  db: DbClient,
  { version }: { version: number },
  by: Acting,
): Promise<Saved<{ version: number }>> {
  return changeLists(db, { version }, by, () =>
    succeed({ lists: houseWords.lists, detail: { restored: true } }),
  )
}

/** What every change has in common: may they, is it as they saw it, does it change anything; the edition, the audit row. */
async function changeLists(
  db: DbClient,
  { version }: { version: number },
  { actor, at }: Acting,
  change: (lists: WordLists) => Saved<Change>,
): Promise<Saved<{ version: number }>> {
  const access = decideAccess(actor, action)
  if (!access.ok) return access
  return transact(db, async (tx: Db): Promise<Saved<{ version: number }>> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${listLock})`
    const { lists, edition } = await getHouseWords(tx)
    const present = edition?.number ?? 0
    if (present !== version) return refuse({ kind: 'stale-version', version: present, present: {} })
    const changed = change(lists)
    if (!changed.ok) return changed
    const isSame = JSON.stringify(changed.value.lists) === JSON.stringify(lists)
    if (isSame) return succeed({ version: present })
    if (JSON.stringify(changed.value.lists).length > wordLimits.whole) {
      return refuse({ kind: 'field', field: 'words', problem: 'All lists together are too long now.' })
    }
    const { number } = await tx.wordListEdition.create({
      data: { lists: changed.value.lists, at, byName: actor.name },
      select: { number: true },
    })
    await appendAudit(tx, {
      at,
      actor,
      action: 'word-list.edit',
      subject: `word-lists:${number}`,
      detail: changed.value.detail,
    })
    return succeed({ version: number })
  })
}

function findEntry(entries: readonly WordEntry[], firstForm: string): number {
  return entries.findIndex(({ words }) => words[0] === firstForm)
}

function fold(form: string): string {
  return form.toLowerCase().replace(/’/g, "'")
}
