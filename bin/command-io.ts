/** Where a command of `bedside` writes its lines: answers to `out`, refusals to `err`. */
export type CommandIo = { out(line: string): void; err(line: string): void }
