import { type Import, isTest, type SourceFile } from '#tests/architecture/source-file.ts'

/** The layers of the house, as file names tell them. */
export type Layer = 'domain' | 'data' | 'platform' | 'db' | 'components' | 'routes' | 'shell' | 'tests'

/** What a request carries, the time, and the answer to a form: the only parts of the outside world that a route touches. */
const ofTheRequest = [
  'client-address',
  'clock',
  'database-failure',
  'render-document',
  'request-body',
  'same-origin',
  'session',
  'session-token',
  'code-step',
  'known-browser',
  'session-row',
].map((name) => `lib/platform/${name}.ts`)

/** Who may import whom: everything, or these files. A layer that is not named is forbidden. */
export const mayImport: Record<Layer, Partial<Record<Layer, 'all' | string[]>>> = {
  domain: { domain: 'all' },
  data: { domain: 'all', data: 'all', platform: 'all', db: 'all' },
  platform: { domain: 'all', platform: 'all', db: 'all' },
  db: { platform: 'all', db: 'all' },
  components: { domain: 'all', components: 'all' },
  routes: {
    domain: 'all',
    data: 'all',
    components: 'all',
    routes: 'all',
    platform: ofTheRequest,
    db: ['lib/platform/db.ts'],
  },
  shell: {
    domain: 'all',
    data: 'all',
    platform: 'all',
    db: 'all',
    components: 'all',
    routes: 'all',
    shell: 'all',
  },
  tests: {
    domain: 'all',
    data: 'all',
    platform: 'all',
    db: 'all',
    components: 'all',
    routes: 'all',
    shell: 'all',
    tests: 'all',
  },
}

/** Steps that a transaction of another room may take part of; other commands stay in their room. */
const sharedSteps = [
  'lib/articles/announce.commands.ts',
  'lib/articles/article.commands.ts',
  'lib/articles/publish.commands.ts',
  'lib/articles/snapshot.commands.ts',
  'lib/articles/take-article.commands.ts',
  'lib/articles/tell.commands.ts',
  'lib/articles/withdraw.commands.ts',
  'lib/mail/mail.commands.ts',
  'lib/publication/publication-event.commands.ts',
  'lib/redirects/redirect.commands.ts',
  'lib/reports/settle.commands.ts',
]

/** The layer a path belongs to; null for what is not ours. */
export function layerOf(path: string): Layer | null {
  if (isTest({ path, text: '', imports: [] })) return 'tests'
  if (path === 'bin/evidence-report.ts') return 'tests'
  if (path === 'bin/test.ts' || path === 'playwright.config.ts') return 'tests'
  if (path === 'lib/platform/db.ts' || path === 'generated/prisma/client.ts') return 'db'
  if (path === 'generated/prisma/enums.ts') return 'domain'
  if (path.startsWith('lib/platform/')) return 'platform'
  if (/^lib\/.*\.(queries|commands)\.tsx?$/.test(path)) return 'data'
  if (path.startsWith('lib/')) return 'domain'
  if (path.startsWith('components/')) return 'components'
  if (path.startsWith('app/')) return 'routes'
  if (/^(server|bin|bench|prisma)\//.test(path) || !path.includes('/')) return 'shell'
  return null
}

/** The path inside the clone that an import names; null for a package. */
export function importedPath({ specifier }: Import): string | null {
  return specifier.startsWith('#') ? specifier.slice(1) : null
}

/** What a file imports although its layer may not, one sentence each. */
export function forbiddenImports(file: SourceFile): string[] {
  const from = layerOf(file.path)
  if (!from) return []
  return file.imports.flatMap((one) => {
    const path = importedPath(one)
    const to = path === null ? null : layerOf(path)
    if (path === null || to === null) return []
    if (!isAllowed(from, to, path)) return [`${from} may not import ${to}: ${path}`]
    if (from === 'data' && staysInItsRoom(path) && roomOf(path) !== roomOf(file.path)) {
      return [`commands of another room: ${path}`]
    }
    return []
  })
}

function isAllowed(from: Layer, to: Layer, path: string): boolean {
  const rule = mayImport[from][to]
  return rule === 'all' || (rule?.includes(path) ?? false)
}

function staysInItsRoom(path: string): boolean {
  return path.endsWith('.commands.ts') && !sharedSteps.includes(path)
}

/** The folder below `lib/`: one for each noun of the trade. */
function roomOf(path: string): string | undefined {
  return path.split('/')[1]
}
