import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

/**
 * The fastest honest server that Node makes: `bare-server.ts <port> <folder>` answers every request with the bytes
 * of page.html, .gz or .br from memory, with the headers those bytes need. It knows one page and no rule.
 */
const [port = '', folder = ''] = process.argv.slice(2)
const etag = '"the-only-one"'
const bodies = {
  br: readFileSync(join(folder, 'page.html.br')),
  gzip: readFileSync(join(folder, 'page.html.gz')),
  identity: readFileSync(join(folder, 'page.html')),
}

createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ETag: etag }).end()
    return
  }
  const coding =
    request.headers['accept-encoding'] === 'br'
      ? 'br'
      : request.headers['accept-encoding'] === 'gzip'
        ? 'gzip'
        : 'identity'
  const body = bodies[coding]
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    ...(coding !== 'identity' && { 'Content-Encoding': coding }),
    'Content-Length': body.length,
    ETag: etag,
    Vary: 'Accept-Encoding',
  })
  response.end(body)
  // On every address, as ours: a socket for one IPv4 address answers a third more.
}).listen(Number(port))
