import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { logTrouble } from '#lib/platform/log.ts'
import { type Result, refuse, succeed } from '#lib/result.ts'

/** A picture to make: no side larger than asked, never larger than it was. */
export type WantedPicture = {
  format: 'jpeg' | 'png' | 'webp' | 'avif'
  width: number
  height: number
  role: 'original' | 'rendition'
}

/** A picture that was made. */
export type MadePicture = { bytes: Buffer; width: number; height: number }

/** Why nothing was made. */
export type PictureFailure =
  /** The decoder could make nothing of it. */
  | { kind: 'unreadable' }
  /** It took more time or memory than a picture may. */
  | { kind: 'too-heavy' }
  /** Too many wait already. */
  | { kind: 'busy' }

/** What one picture may cost. */
export type PictureLimits = {
  /** Of the processor's time; on a busy machine the clock may show three times as much. */
  maxMs: number
  maxMemoryBytes: number
  maxPixels: number
  /** Gives way to everything else on the machine. */
  inBackground?: boolean
}

const maxAtOnce = 2
const maxWaiting = 20
/** More than the largest set of files that a task asks for. */
const maxAnswerBytes = 64 * 2 ** 20

const headSchema = z.array(
  z.object({ width: z.int().positive(), height: z.int().positive(), sizeBytes: z.int().nonnegative() }),
)

let running = 0
const waiting: (() => void)[] = []

/**
 * Decodes a file and makes pictures of it, in a process that is killed when it takes too long or too much memory.
 * Two run at once in this process, the others wait in line.
 */
export async function makePictures(
  file: Uint8Array,
  wanted: WantedPicture[],
  limits: PictureLimits,
): Promise<Result<MadePicture[], PictureFailure>> {
  if (running < maxAtOnce) running += 1
  else if (waiting.length >= maxWaiting) return refuse({ kind: 'busy' })
  // Whoever ends hands their place on.
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await runChild(file, wanted, limits)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function runChild(
  file: Uint8Array,
  wanted: WantedPicture[],
  { maxMs, maxMemoryBytes, maxPixels, inBackground = false }: PictureLimits,
): Promise<Result<MadePicture[], PictureFailure>> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<MadePicture[], PictureFailure>>()
  const folder = process.cwd()
  const child = spawn(
    process.execPath,
    [
      // Neither files to write, nor processes, nor workers. What native code breaks is not held by this.
      '--permission',
      '--allow-addons',
      `--allow-fs-read=${folder}`,
      '--max-old-space-size=128',
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
      join(folder, 'lib/platform/picture-child.ts'),
      JSON.stringify({ maxPixels, maxMemoryBytes, maxMs, outputs: wanted }),
    ],
    // An environment of its own: not the database's address, no secret.
    { cwd: folder, env: { NODE_ENV: 'production' }, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  if (inBackground && child.pid) setPriority(child.pid, 10)
  const chunks: Buffer[] = []
  let answeredBytes = 0
  let said = ''
  const timer = setTimeout(() => child.kill('SIGKILL'), 3 * maxMs)
  child.stdout.on('data', (chunk: Buffer) => {
    answeredBytes += chunk.length
    if (answeredBytes > maxAnswerBytes) child.kill('SIGKILL')
    else chunks.push(chunk)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, 2_000)
  })
  // It may end before it has read everything.
  child.stdin.on('error', () => {})
  child.stdin.end(file)
  child.on('error', (error) => {
    clearTimeout(timer)
    reject(error)
  })
  child.on('close', (code, signal) => {
    clearTimeout(timer)
    if (signal) return resolve(refuse({ kind: 'too-heavy' }))
    const made = code === 0 ? readAnswer(Buffer.concat(chunks), wanted.length) : null
    if (made) return resolve(succeed(made))
    // A file that the decoder refuses is an editor's; a decoder that does not start is the operator's.
    if (!/Input (?:buffer|image)|Vips|unsupported/i.test(said)) logTrouble('making pictures of a file', said)
    resolve(refuse({ kind: 'unreadable' }))
  })
  return promise
}

/** What came back, taken apart; null when it is not what was asked for. The child is believed nothing. */
function readAnswer(answer: Buffer, count: number): MadePicture[] | null {
  if (answer.length < 4) return null
  const headEnd = 4 + answer.readUInt32BE(0)
  if (headEnd > answer.length) return null
  const head = headSchema.length(count).safeParse(parseJson(answer.toString('utf8', 4, headEnd)))
  if (!head.success) return null
  let at = headEnd
  return head.data.map(({ width, height, sizeBytes }) => {
    const bytes = answer.subarray(at, at + sizeBytes)
    at += sizeBytes
    return { bytes, width, height }
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
