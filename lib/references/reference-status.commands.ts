import type { ReferenceStatus } from '#generated/prisma/enums.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { type Acting, changeReference } from '#lib/references/change-reference.commands.ts'
import { leadsTo } from '#lib/references/cited-live.queries.ts'
import { parseDoi, parsePmid } from '#lib/references/identifiers.ts'
import type { ReferenceRefusal } from '#lib/references/reference-refusal.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** How a source was found to stand, on which day. `supersededBy` names the newer source by key, DOI, PubMed number or id. */
export type StatusNote = {
  referenceId: string
  version: number
  status: ReferenceStatus
  checkedOn: string | null
  note: string | null
  supersededBy: string | null
}

/** Notes how a source stands in the literature. Readers of every article that cites it are told. */
export async function noteStatus(
  db: DbClient,
  { status, checkedOn, note, supersededBy, ...target }: StatusNote,
  acting: Acting,
): Promise<Result<{ version: number }, ReferenceRefusal>> {
  return changeReference(db, target, acting, async (tx, present) => {
    const successor = supersededBy === null ? null : await findByName(tx, supersededBy)
    if (supersededBy !== null && !successor) return refuse({ kind: 'no-such-successor' })
    if (successor && (await leadsTo(tx, successor.id, present.id))) return refuse({ kind: 'succeeds-itself' })
    await tx.reference.update({
      where: { id: present.id },
      data: {
        status,
        // Nobody looked it up: then there is no day either.
        statusCheckedOn: status === 'not_checked' || checkedOn === null ? null : new Date(checkedOn),
        statusNote: note,
        supersededById: successor?.id ?? null,
        // Whoever notes something new has not yet compared the findings with it.
        ...(isNotice(status) && status !== present.status ? { noticedAt: acting.at } : {}),
      },
      select: { id: true },
    })
    return succeed({
      action: 'reference.status',
      detail: {
        key: present.key,
        was: present.status,
        isNow: status,
        checkedOn,
        note,
        supersededBy: successor?.key ?? null,
      },
      visible: true,
      reason: `the source ${present.key} is noted as ${status}`,
    })
  })
}

/** Whether a status tells of something that was said about a source. */
function isNotice(status: ReferenceStatus): boolean {
  return status !== 'not_checked' && status !== 'no_notice_found'
}

async function findByName(tx: Db, name: string): Promise<{ id: string; key: string } | null> {
  const doi = parseDoi(name)
  const pmid = parsePmid(name)
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(name)
  return tx.reference.findFirst({
    where: {
      OR: [
        { key: name },
        ...(doi ? [{ doi }] : []),
        ...(pmid ? [{ pmid }] : []),
        ...(isId ? [{ id: name }] : []),
      ],
    },
    select: { id: true, key: true },
  })
}
