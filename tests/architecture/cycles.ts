import { importedPath } from '#tests/architecture/import-table.ts'
import type { SourceFile } from '#tests/architecture/source-file.ts'

/** Files that import each other in a ring when the code runs, each ring once: "a.ts → b.ts → a.ts". */
export function findCycles(files: SourceFile[]): string[] {
  const imports = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.filter(({ typeOnly }) => !typeOnly).flatMap((one) => importedPath(one) ?? []),
    ]),
  )
  const rings = new Map<string, string>()
  const finished = new Set<string>()
  function visit(path: string, way: string[]): void {
    if (way.includes(path)) {
      const ring = way.slice(way.indexOf(path))
      rings.set([...ring].sort().join(' '), [...ring, path].join(' → '))
      return
    }
    if (finished.has(path)) return
    for (const next of imports.get(path) ?? []) visit(next, [...way, path])
    finished.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return [...rings.values()]
}
