import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import type { S3Env } from '#lib/platform/env.ts'

const keys = { accessKey: 'S3RVER', secretKey: 'S3RVER' }

/**
 * A real S3 server on this machine, with a gate before it that checks every signature: the server itself takes any
 * version 4 signature for good. Between `fail` and `mend` the gate answers as a store in
 * trouble would.
 */
export async function startS3(folder: string): Promise<{
  settings: S3Env
  fail: (status: number, code: string) => void
  mend: () => void
  close: () => Promise<void>
}> {
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'bedside' }],
  })
  const { port } = await server.run()
  let trouble: { status: number; code: string } | null = null
  const gate = createServer(async (incoming, response) => {
    const body = await buffer(incoming)
    const wrong = trouble ?? describeWrongSignature(incoming, body)
    if (wrong) {
      response.writeHead(wrong.status).end(`<Error><Code>${wrong.code}</Code></Error>`)
      return
    }
    const { method, headers, url = '/' } = incoming
    const after = new URL(url, 'http://store').searchParams.get('continuation-token')
    const path = url.replace(/&continuation-token=[^&]*/, '')
    const passed = request(
      { host: '127.0.0.1', port, method, path, headers, agent: false },
      async (answer) => {
        if (!url.includes('list-type=2')) {
          response.writeHead(answer.statusCode ?? 500, answer.headers)
          answer.pipe(response)
          return
        }
        response.writeHead(answer.statusCode ?? 500, { 'Content-Type': 'application/xml' })
        response.end(toListPage(String(await buffer(answer)), after))
      },
    )
    passed.end(body)
  })
  await once(gate.listen(0, '127.0.0.1'), 'listening')
  const address = gate.address() as AddressInfo
  return {
    settings: {
      endpoint: `http://127.0.0.1:${address.port}`,
      bucket: 'bedside',
      region: 'eu-west-2',
      ...keys,
    },
    fail: (status, code) => {
      trouble = { status, code }
    },
    mend: () => {
      trouble = null
    },
    close: async () => {
      gate.closeAllConnections()
      await new Promise((resolve) => gate.close(resolve))
      await server.close()
    },
  }
}

/** Three files at a time: the server itself cannot page on this Node, for want of a cipher that is gone. */
function toListPage(whole: string, after: string | null): string {
  const entries = whole.match(/<Contents>.*?<\/Contents>/gs) ?? []
  const from = Number(after?.slice('<after>'.length) ?? 0)
  const next = from + 3 < entries.length ? `&lt;after&gt;${from + 3}` : ''
  return `<ListBucketResult>${entries.slice(from, from + 3).join('')}<NextContinuationToken>${next}</NextContinuationToken></ListBucketResult>`
}

/**
 * Computes the signature again, from the standard and not from the client's code.
 * Source: docs.aws.amazon.com, "Create a signed AWS API request" (Signature Version 4).
 */
function describeWrongSignature(
  incoming: IncomingMessage,
  body: Buffer,
): { status: number; code: string } | null {
  const { groups } =
    /^AWS4-HMAC-SHA256 Credential=(?<access>[^/]+)\/(?<scope>[^,]+), ?SignedHeaders=(?<signed>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$/.exec(
      incoming.headers.authorization ?? '',
    ) ?? {}
  if (!groups || groups.access !== keys.accessKey) return { status: 403, code: 'InvalidAccessKeyId' }
  const { scope = '', signed = '', signature } = groups
  const payloadHash = String(incoming.headers['x-amz-content-sha256'])
  if (body.length > 0 && payloadHash !== sha256(body))
    return { status: 400, code: 'XAmzContentSHA256Mismatch' }
  const url = new URL(incoming.url ?? '/', 'http://store')
  const query = [...url.searchParams]
    .map((pair) => pair.map(encodeStrictly).join('='))
    .sort()
    .join('&')
  const headers = signed.split(';').map((name) => `${name}:${String(incoming.headers[name]).trim()}\n`)
  const canonical = [incoming.method, url.pathname, query, headers.join(''), signed, payloadHash].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', incoming.headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const signingKey = scope
    .split('/')
    .reduce(
      (key: string | Buffer, part) => createHmac('sha256', key).update(part).digest(),
      `AWS4${keys.secretKey}`,
    )
  const expected = createHmac('sha256', signingKey).update(toSign).digest('hex')
  return expected === signature ? null : { status: 403, code: 'SignatureDoesNotMatch' }
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
