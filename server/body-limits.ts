import type { IncomingMessage } from 'node:http'
import { maxUploadBytes } from '#lib/media/picture-format.ts'

const maxBodyBytes = 1_000_000
const maxBodyMs = 30_000
/** The one door for large bodies: raw pictures. A little more is let in than is taken, so that the refusal is a sentence. */
const uploadDoor = { path: '/api/media', method: 'PUT', maxBytes: maxUploadBytes + 1_000_000, maxMs: 180_000 }

/** The longest that any body may take; the server itself cuts off what takes longer. */
export const longestBodyMs = uploadDoor.maxMs

/**
 * Why a body is not let in, before anyone reads it; null when it is. A body without a length could grow for ever, and
 * no browser sends one; with a length, the parser lets in no byte more.
 */
export function refuseBody(
  { headers, method }: Pick<IncomingMessage, 'headers' | 'method'>,
  path: string,
): { status: number; text: string } | null {
  if (headers['transfer-encoding'] !== undefined)
    return { status: 411, text: 'A body needs a Content-Length.' }
  const most = isUpload(method, path) ? uploadDoor.maxBytes : maxBodyBytes
  return Number(headers['content-length'] ?? 0) > most ? { status: 413, text: 'This is too large.' } : null
}

/** Cuts the connection of a body that has not come within its time: 30 s, three minutes for a picture. */
export function limitBodyTime(request: IncomingMessage, path: string): void {
  if (!Number(request.headers['content-length'] ?? 0)) return
  const maxMs = isUpload(request.method, path) ? uploadDoor.maxMs : maxBodyMs
  const timer = setTimeout(() => {
    if (!request.complete) request.socket.destroy()
  }, maxMs)
  request.once('close', () => clearTimeout(timer))
}

function isUpload(method: string | undefined, path: string): boolean {
  return method === uploadDoor.method && path === uploadDoor.path
}
