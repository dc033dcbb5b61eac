import { stdin, stdout } from 'node:process'
import { buffer } from 'node:stream/consumers'
import sharp, { type Sharp } from 'sharp'
import { z } from 'zod'

// A process of its own that decodes one picture and ends: what a hostile file breaks, it breaks here. It is given the
// bytes on its input and what to make of them as its argument, answers on its output, and has no environment.

const taskSchema = z.object({
  maxPixels: z.int(),
  maxMemoryBytes: z.int(),
  maxMs: z.int(),
  outputs: z
    .array(
      z.object({
        format: z.enum(['jpeg', 'png', 'webp', 'avif']),
        width: z.int(),
        height: z.int(),
        /** An original keeps what it was; what readers get is smaller, and opaque. */
        role: z.enum(['original', 'rendition']),
      }),
    )
    .min(1),
})

const task = taskSchema.parse(JSON.parse(process.argv[2] ?? ''))

// The picture is decoded on threads of its own, so this goes on being asked while it is.
setInterval(() => {
  const { user, system } = process.cpuUsage()
  if (process.memoryUsage.rss() > task.maxMemoryBytes || (user + system) / 1_000 > task.maxMs)
    process.kill(process.pid, 'SIGKILL')
}, 10).unref()

sharp.concurrency(1)
sharp.cache(false)
// Only these three decoders can be reached, whatever the bytes pretend to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})

const input = await buffer(stdin)
const made = []
for (const { format, width, height, role } of task.outputs) {
  const picture = sharp(input, { limitInputPixels: task.maxPixels, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await encode(
    role === 'original' ? picture : picture.flatten({ background: 'white' }),
    format,
    role,
  ).toBuffer({
    resolveWithObject: true,
  })
  made.push({ data, width: info.width, height: info.height })
}

const head = Buffer.from(
  JSON.stringify(made.map(({ data, ...size }) => ({ ...size, sizeBytes: data.length }))),
)
const headLength = Buffer.alloc(4)
headLength.writeUInt32BE(head.length)
for (const part of [headLength, head, ...made.map(({ data }) => data)]) {
  if (!stdout.write(part)) await new Promise((resolve) => stdout.once('drain', resolve))
}

/** sRGB and no metadata is what the library writes unless told otherwise. */
function encode(
  picture: Sharp,
  format: 'jpeg' | 'png' | 'webp' | 'avif',
  role: 'original' | 'rendition',
): Sharp {
  const isOriginal = role === 'original'
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality: isOriginal ? 92 : 80, progressive: !isOriginal })
    case 'png':
      return picture.png({ compressionLevel: 9 })
    case 'webp':
      return picture.webp({ quality: isOriginal ? 92 : 78 })
    case 'avif':
      return picture.avif({ quality: 52, effort: 3 })
  }
}
