import { createServer } from 'node:net'
import { errorCode } from '#lib/platform/operator-error.ts'

/** A port of this machine that nobody listens on at the moment of asking. */
export async function findFreePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1')
}

/** Whether this port can be listened on, on every address of the machine. */
export async function isPortFree(port: number): Promise<boolean> {
  try {
    await listenOnce(port)
    return true
  } catch (error) {
    if (errorCode(error) === 'EADDRINUSE') return false
    throw error
  }
}

function listenOnce(port: number, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}
