/**
 * Marks a branch no value of a closed union can reach; the compiler refuses a forgotten case.
 * @throws always, if a value from outside the union got here after all.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
