/** How long work keeps the processor busy, in milliseconds: other processes of a busy machine do not count. */
export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
