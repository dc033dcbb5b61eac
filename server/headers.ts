/** Response headers as a flat list of names and values, as `writeHead` takes them. */
export type HeaderList = readonly string[]

const everywhere: HeaderList = [
  'X-Content-Type-Options',
  'nosniff',
  'Referrer-Policy',
  'same-origin',
  'Cross-Origin-Opener-Policy',
  'same-origin',
  'Permissions-Policy',
  [
    'accelerometer',
    'browsing-topics',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'payment',
    'usb',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
]

/** Reader pages are documents: nothing inline, nothing from elsewhere, no connection once they are read. */
const readerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** What every reader answer carries besides its own headers. HSTS is for https origins only: on http it would lie. */
export function readerHeaders(origin: string): HeaderList {
  return ['Content-Security-Policy', policy(readerPolicy, origin), ...everywhere, ...strictTransport(origin)]
}

/** What a draft shown to somebody outside carries: a document like a reader page that nobody keeps or lists. */
export function previewHeaders(origin: string): HeaderList {
  return [...readerHeaders(origin), 'X-Robots-Tag', 'noindex, nofollow, noarchive']
}

/**
 * What every answer of the desk carries. Next reads the nonce from the policy on its request and puts it on its
 * own scripts, so `Content-Security-Policy` goes on both.
 *
 * @param nonce fresh for each request, base64
 * @param framed whether the desk itself may show the page within one of its own: a preview beside the editor
 */
export function deskHeaders(origin: string, nonce: string, framed = false): HeaderList {
  const deskPolicy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-src 'self'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
  ]
  return [
    'Content-Security-Policy',
    policy(deskPolicy, origin),
    'X-Robots-Tag',
    'noindex, nofollow',
    'Cache-Control',
    'no-store',
    ...everywhere,
    ...strictTransport(origin),
  ]
}

function policy(directives: string[], origin: string): string {
  return [...directives, ...(isSecure(origin) ? ['upgrade-insecure-requests'] : [])].join('; ')
}

/** Two years. Source: hstspreload.org asks for at least one. */
function strictTransport(origin: string): HeaderList {
  return isSecure(origin) ? ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'] : []
}

function isSecure(origin: string): boolean {
  return origin.startsWith('https:')
}
