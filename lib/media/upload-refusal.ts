import type { AccessRefusal } from '#lib/accounts/policy.ts'
import { assertNever } from '#lib/assert-never.ts'
import { describeAccess } from '#lib/desk/save.ts'
import type { ForeignFormat, SniffRefusal } from '#lib/media/sniff-picture.ts'

/** Why an uploaded file was not taken. Nothing of it is kept then: no file, no row. */
export type UploadRefusal =
  | AccessRefusal
  | SniffRefusal
  | { kind: 'too-large' }
  | { kind: 'throttled'; waitSeconds: number }
  | { kind: 'too-many-at-once' }
  | { kind: 'interrupted' }
  | { kind: 'too-slow' }
  | { kind: 'unreadable' }
  | { kind: 'too-heavy' }
  | { kind: 'busy' }
  | { kind: 'disk-full' }

const formatSentences: Record<ForeignFormat, string> = {
  svg: 'This is an SVG drawing, which can carry scripts.',
  heic: 'This is a HEIC picture, as iPhones make them.',
  avif: 'This is an AVIF picture.',
  tiff: 'This is a TIFF picture.',
  gif: 'This is a GIF.',
  bmp: 'This is a BMP picture.',
  ico: 'This is an icon file.',
  pdf: 'This is a PDF.',
  video: 'This is a video or sound file.',
  archive: 'This is a compressed archive.',
  page: 'This is a web page or a script.',
  unknown: 'This is no picture we know.',
}

const takeThese = 'Save it as JPEG, PNG or WebP and upload that.'

/** What to tell the person whose file was not taken: what is wrong, and what to do. */
export function describeUploadRefusal(refusal: UploadRefusal): string {
  switch (refusal.kind) {
    case 'empty':
      return 'This file is empty. Choose it again, or another one.'
    case 'foreign-format':
      return `${formatSentences[refusal.format]} ${takeThese}`
    case 'animated':
      return 'This picture moves. Save a single frame of it as JPEG, PNG or WebP and upload that.'
    case 'broken':
    case 'unreadable':
      return 'This file is damaged or not whole, and cannot be read. Export the picture again and upload that.'
    case 'too-many-pixels':
      return `This picture has ${refusal.width.toLocaleString('en-GB')} × ${refusal.height.toLocaleString('en-GB')} pixels. 40 million are the most; make it smaller and try again.`
    case 'too-large':
      return 'This file is larger than 15 MB. Export it smaller, 2,400 pixels wide is enough, and try again.'
    case 'too-heavy':
      return 'This file takes too long to read, or too much memory. Export the picture again, plainly, and upload that.'
    case 'throttled':
      return `You have uploaded many files within an hour. Go on in ${describeWait(refusal.waitSeconds)}.`
    case 'too-many-at-once':
      return 'Two of your uploads are still going on. Try this one again when they are done.'
    case 'busy':
      return 'Many pictures are being read just now. Try again in a minute.'
    case 'interrupted':
      return 'The upload was interrupted. Try again.'
    case 'too-slow':
      return 'The upload took longer than three minutes. Try a smaller file, or a better connection.'
    case 'disk-full':
      return 'There is no room left for pictures. Nothing was kept. Tell whoever runs this site, and try again later.'
    case 'role-may-not':
    case 'article-of-others':
    case 'own-article':
    case 'wrong-state':
      return describeAccess(refusal)
    default:
      return assertNever(refusal)
  }
}

function describeWait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}

/** The HTTP status that says the same to a program. Source: RFC 9110 §15.5; RFC 4918 §11.5 for 507. */
export function uploadRefusalStatus({ kind }: UploadRefusal): number {
  switch (kind) {
    case 'empty':
    case 'broken':
    case 'unreadable':
    case 'animated':
    case 'too-heavy':
    case 'interrupted':
      return 422
    case 'foreign-format':
      return 415
    case 'too-many-pixels':
    case 'too-large':
      return 413
    case 'throttled':
    case 'too-many-at-once':
      return 429
    case 'busy':
      return 503
    case 'too-slow':
      return 408
    case 'disk-full':
      return 507
    default:
      return 403
  }
}
