// Whoever listened may be gone, as behind `| head`: that is no reason to stop serving.
process.stdout.on('error', () => {})

/** Says one line to whoever ran the command. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Says what begins, does it, and says how long it took: "Starting Postgres … 0.9 s". */
export async function step<Value>(words: string, work: () => Promise<Value>): Promise<Value> {
  process.stdout.write(`${words} … `)
  const beganAt = performance.now()
  let ending = 'stopped'
  try {
    const value = await work()
    ending = `${((performance.now() - beganAt) / 1_000).toFixed(1)} s`
    return value
  } finally {
    process.stdout.write(`${ending}\n`)
  }
}
