import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import type { S3Env } from '#lib/platform/env.ts'
import type { Storage } from '#lib/platform/storage.ts'
import { checkedKey, StorageFull } from '#lib/platform/storage-key.ts'

/** One exchange with the store may take so long; a file of 15 MB over a poor line needs it. */
const maxExchangeMs = 30_000

/** Files in a bucket, under `media/`. Every request is signed (SigV4), bodies too, so that a changed one is refused. */
export function s3Storage({ endpoint, bucket, region, accessKey, secretKey }: S3Env): Storage {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region,
    retries: 2,
  })
  const root = `${endpoint.replace(/\/$/, '')}/${encodeURIComponent(bucket)}`
  const urlOf = (key: string) => `${root}/media/${checkedKey(key)}`

  async function ask(method: string, url: string, body?: Uint8Array): Promise<Response> {
    return client.fetch(url, {
      method,
      // A copy: what is sent must not be a slice of a larger pool.
      ...(body && { body: Uint8Array.from(body), headers: bodyHeaders(body) }),
      signal: AbortSignal.timeout(maxExchangeMs),
    })
  }

  return {
    async put(key, bytes) {
      if (await this.exists(key)) return
      await expectDone(await ask('PUT', urlOf(key), bytes), `keeping ${key}`)
    },
    async get(key) {
      const answer = await ask('GET', urlOf(key))
      if (await isAbsent(answer)) return null
      await expectOk(answer, `reading ${key}`)
      return Buffer.from(await answer.arrayBuffer())
    },
    async exists(key) {
      const answer = await ask('HEAD', urlOf(key))
      if (await isAbsent(answer)) return false
      await expectDone(answer, `looking for ${key}`)
      return true
    },
    async remove(key) {
      const answer = await ask('DELETE', urlOf(key))
      if (!(await isAbsent(answer))) await expectDone(answer, `removing ${key}`)
    },
    async stream(key) {
      const answer = await ask('GET', urlOf(key))
      if (await isAbsent(answer)) return null
      await expectOk(answer, `reading ${key}`)
      const sizeBytes = Number(answer.headers.get('content-length'))
      if (!answer.body || !Number.isSafeInteger(sizeBytes)) throw new Error(`${key} came without its size`)
      return { sizeBytes, body: Readable.fromWeb(answer.body as ReadableStream<Uint8Array>) }
    },
    async *list() {
      let after = ''
      for (;;) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: 'media/', 'max-keys': '1000' })
        if (after) query.set('continuation-token', after)
        const answer = await ask('GET', `${root}?${query}`)
        await expectOk(answer, 'listing files')
        const page = await answer.text()
        for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const key = textOf(entry, 'Key').slice('media/'.length)
          yield { key, storedAt: new Date(textOf(entry, 'LastModified')) }
        }
        after = textOf(page, 'NextContinuationToken')
        if (!after) return
      }
    },
  }
}

function bodyHeaders(body: Uint8Array): Record<string, string> {
  return {
    'Content-Length': String(body.byteLength),
    'X-Amz-Content-Sha256': createHash('sha256').update(body).digest('hex'),
  }
}

/** A body that nobody reads would keep its connection. */
async function isAbsent(answer: Response): Promise<boolean> {
  if (answer.status !== 404) return false
  await answer.body?.cancel()
  return true
}

/** @throws StorageFull when the store says so, and Error with its own words for anything else that is not well */
async function expectOk(answer: Response, doing: string): Promise<void> {
  if (answer.ok) return
  const said = textOf(await answer.text(), 'Code')
  const words = `The file store answered ${answer.status} ${said} when ${doing}`
  throw answer.status === 507 || /quota|full/i.test(said) ? new StorageFull(words) : new Error(words)
}

async function expectDone(answer: Response, doing: string): Promise<void> {
  await expectOk(answer, doing)
  await answer.body?.cancel()
}

/** The text of an element of the store's XML. Our keys hold nothing that XML escapes; a token may. */
function textOf(xml: string, name: string): string {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
  return text
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
}
