import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { clone } from '#bin/clone.ts'

/** A file of ours: its path from the clone, its text, and what it imports. */
export type SourceFile = { path: string; text: string; imports: Import[] }

/** One import. A type-only one is gone when the code runs. */
export type Import = { specifier: string; typeOnly: boolean }

const folders = '{app,bench,bin,components,e2e,lib,prisma,server,tests}'

/** Every file of code and style that we wrote. */
export function readSources(): SourceFile[] {
  const paths = globSync([`${folders}/**/*.{ts,tsx,mjs,css}`, '*.{ts,js}'], { cwd: clone })
  return paths
    .filter((path) => !path.endsWith('.d.ts'))
    .sort()
    .map((path) => sourceFile(path, readFileSync(join(clone, path), 'utf8')))
}

/** A file as the laws see it; also for examples that are in no folder. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, imports: path.endsWith('.css') ? [] : readImports(withoutComments(text)) }
}

/** The code alone. Strings that look like comments are rare enough here to be cut as well. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** Whether a file is a test, or help for tests. */
export function isTest({ path }: SourceFile): boolean {
  return /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('tests/') || path.startsWith('e2e/')
}

const statement = /^\s*(?:import|export)\s(?<clause>[^'"`]*?\sfrom\s*)?['"](?<specifier>[^'"]+)['"]/gm
const dynamic = /\bimport\(\s*['"](?<specifier>[^'"]+)['"]\s*\)/g

function readImports(code: string): Import[] {
  const found: Import[] = []
  for (const { groups } of code.matchAll(statement)) {
    found.push({ specifier: groups?.specifier ?? '', typeOnly: isTypeOnly(groups?.clause ?? '') })
  }
  for (const { groups } of code.matchAll(dynamic)) {
    found.push({ specifier: groups?.specifier ?? '', typeOnly: false })
  }
  return found
}

/** `type X from`, or braces in which every name is marked `type`. */
function isTypeOnly(clause: string): boolean {
  const words = clause.replace(/\sfrom\s*$/, '').trim()
  if (words.startsWith('type ')) return true
  const names = /^\{([^}]*)\}$/.exec(words)?.[1]
  return names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false
}
