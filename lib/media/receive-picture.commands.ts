import { createHash } from 'node:crypto'
import { decideAccess } from '#lib/accounts/policy.ts'
import { readFileName } from '#lib/media/file-name.ts'
import type { Rendition } from '#lib/media/picture.ts'
import {
  maxHeight,
  maxPixels,
  maxUploadBytes,
  maxWidth,
  originalKey,
  renditionKey,
  renditionPath,
} from '#lib/media/picture-format.ts'
import { firstWidth } from '#lib/media/rendition-plan.ts'
import { readPictureHeader, sniffBytes, sniffFormat } from '#lib/media/sniff-picture.ts'
import type { UploadRefusal } from '#lib/media/upload-refusal.ts'
import type { Acting } from '#lib/platform/acting.ts'
import { appendAudit } from '#lib/platform/audit.ts'
import type { Db, DbClient } from '#lib/platform/db.ts'
import { type MadePicture, makePictures } from '#lib/platform/picture-process.ts'
import { readBody } from '#lib/platform/read-body.ts'
import type { Storage } from '#lib/platform/storage.ts'
import { StorageFull } from '#lib/platform/storage-key.ts'
import { throttle } from '#lib/platform/throttle.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** Uploads of one user, refused ones too. */
export const uploadLimit = { name: 'upload', attempts: 60, windowSeconds: 60 * 60 }

const maxReadingMs = 180_000
const maxAtOncePerUser = 2
/** One hostile picture costs no more than this. */
const decoding = { maxMs: 10_000, maxMemoryBytes: 512 * 2 ** 20, maxPixels }

/** A file on its way in, and the name it came with. */
export type Upload = { body: ReadableStream<Uint8Array> | null; fileName: string }

/** The picture that is there now; `alreadyThere` when the library had it before. */
export type ReceivedPicture = { mediaId: string; alreadyThere: boolean }

/** How many uploads each user has going on, in this process. */
const underWay = new Map<string, number>()

/**
 * Takes a picture into the library. Whether this user may is decided before a byte is read; what it is, by its bytes;
 * it is decoded in a process of its own and written anew, so that nothing of the file itself is kept but its pixels.
 * The files are on the disk before the row says so.
 */
export async function receivePicture(
  { db, storage }: { db: DbClient; storage: Storage },
  upload: Upload,
  by: Acting,
): Promise<Result<ReceivedPicture, UploadRefusal>> {
  const access = decideAccess(by.actor, 'media.add')
  if (!access.ok) return access
  const user = by.actor.id ?? 'the publication'
  const going = underWay.get(user) ?? 0
  if (going >= maxAtOncePerUser) return refuse({ kind: 'too-many-at-once' })
  underWay.set(user, going + 1)
  try {
    const allowed = await throttle(db, uploadLimit).take(user)
    if (!allowed.allowed) return refuse({ kind: 'throttled', waitSeconds: allowed.waitSeconds })
    const read = await readUpload(upload.body)
    if (!read.ok) return read
    return await keepPicture({ db, storage }, { bytes: read.value, fileName: upload.fileName }, by)
  } finally {
    const left = (underWay.get(user) ?? 1) - 1
    if (left === 0) underWay.delete(user)
    else underWay.set(user, left)
  }
}

async function readUpload(body: Upload['body']): Promise<Result<Buffer, UploadRefusal>> {
  let start: Uint8Array | null = null
  const read = await readBody(body, {
    maxBytes: maxUploadBytes,
    maxMs: maxReadingMs,
    lookAt: sniffBytes,
    isWanted: (bytes) => {
      start = bytes
      return ['jpeg', 'png', 'webp'].includes(sniffFormat(bytes))
    },
  })
  if (read.ok) return read
  if (read.refusal.kind !== 'unwanted') return refuse(read.refusal)
  const header = readPictureHeader(start ?? Buffer.alloc(0))
  return header.ok ? refuse({ kind: 'broken' }) : header
}

async function keepPicture(
  { db, storage }: { db: DbClient; storage: Storage },
  { bytes, fileName }: { bytes: Buffer; fileName: string },
  by: Acting,
): Promise<Result<ReceivedPicture, UploadRefusal>> {
  const header = readPictureHeader(bytes)
  if (!header.ok) return header
  const { format } = header.value
  const made = await makePictures(
    bytes,
    [
      { format, width: maxWidth, height: maxHeight, role: 'original' },
      { format: 'jpeg', width: firstWidth, height: maxHeight, role: 'rendition' },
    ],
    decoding,
  )
  if (!made.ok) return made
  const [original, jpeg] = made.value
  if (!original || !jpeg) return refuse({ kind: 'unreadable' })
  const hash = createHash('sha256').update(original.bytes).digest('hex')
  const files = [
    { key: originalKey(hash, format), bytes: original.bytes },
    { key: renditionKey(hash, jpeg.width, 'jpeg'), bytes: jpeg.bytes },
  ]
  try {
    for (const { key, bytes: content } of files) await storage.put(key, content)
  } catch (error) {
    if (error instanceof StorageFull) return refuse({ kind: 'disk-full' })
    throw error
  }
  const received = await db.$transaction((tx) =>
    insertRow(
      tx,
      { hash, mimeType: `image/${format}`, original, jpeg, fileName: readFileName(fileName) },
      by,
    ),
  )
  // A sweep may have met the files before the row was there; this costs one look when it has not.
  for (const { key, bytes: content } of files) await storage.put(key, content)
  return succeed(received)
}

type NewPicture = {
  hash: string
  mimeType: string
  original: MadePicture
  jpeg: MadePicture
  fileName: string
}

async function insertRow(
  tx: Db,
  { hash, mimeType, original, jpeg, fileName }: NewPicture,
  by: Acting,
): Promise<ReceivedPicture> {
  await lockFiles(tx, hash)
  const renditions: Rendition[] = [
    {
      path: renditionPath(renditionKey(hash, jpeg.width, 'jpeg')),
      width: jpeg.width,
      height: jpeg.height,
      mimeType: 'image/jpeg',
    },
  ]
  const present = await tx.media.findUnique({ where: { hash }, select: { id: true, removedAt: true } })
  if (present && !present.removedAt) return { mediaId: present.id, alreadyThere: true }
  const making = { renditions, renditionsDueAt: by.at, renditionsError: null, renditionsTries: 0, fileName }
  const { id: mediaId } = present
    ? await tx.media.update({
        where: { id: present.id },
        data: { ...making, removedAt: null, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.media.create({
        data: {
          ...making,
          hash,
          mimeType,
          width: original.width,
          height: original.height,
          sizeBytes: original.bytes.length,
          credit: '',
          licence: '',
          uploadedById: by.actor.id,
          createdAt: by.at,
        },
        select: { id: true },
      })
  await appendAudit(tx, {
    ...by,
    action: present ? 'media.bring-back' : 'media.add',
    subject: `media:${mediaId}`,
    detail: {
      fileName,
      hash,
      width: original.width,
      height: original.height,
      sizeBytes: original.bytes.length,
    },
  })
  return { mediaId, alreadyThere: false }
}

/** Keeps a sweep from taking the files of a picture away while its row is being written, to the end of the transaction. */
export async function lockFiles(tx: Db, hash: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`media:${hash}`}, 0))`
}
