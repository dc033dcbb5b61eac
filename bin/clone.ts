import { fileURLToPath } from 'node:url'

/** The folder this code lives in, absolute. */
export const clone = fileURLToPath(new URL('..', import.meta.url))
