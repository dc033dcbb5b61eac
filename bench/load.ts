import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { askOverWire } from '#bench/wire.ts'

const connections = 50
const seconds = 2
const run = promisify(execFile)

/** Requests a second that an address answers to 50 connections, measured by wrk for 2 s. Every answer must be `status`. */
export async function measureRate(
  contestant: string,
  address: string,
  { headers, status }: { headers: Record<string, string>; status: 200 | 304 },
): Promise<number> {
  const probe = await askOverWire(address, headers)
  if (probe.status !== status) throw new Error(`${contestant} answered ${probe.status}, not ${status}`)
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const { stdout } = await run('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    '30s',
    ...named,
    address,
  ])
  const rate = /^Requests\/sec:\s+([\d.]+)$/m.exec(stdout)?.[1]
  if (rate === undefined || /Socket errors|Non-2xx/.test(stdout)) {
    throw new Error(`wrk said of ${contestant}: ${stdout.replaceAll('\n', '; ')}`)
  }
  return Number(rate)
}

/** Whether a program can be run at all, whatever it answers. */
export async function isInstalled(program: string, args: string[]): Promise<boolean> {
  try {
    await run(program, args)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
  }
}
