import { isTest, type SourceFile, sourceFile, withoutComments } from '#tests/architecture/source-file.ts'

/** A law every file keeps: what it says, whether a file breaks it, and a file that does. */
export type Law = { says: string; isBrokenBy: (file: SourceFile) => boolean; example: SourceFile }

const longestFileLines = 300
/** A table of cases is best read in one piece. */
const longestTestLines = 400

const code = ({ path, text }: SourceFile) => (path.endsWith('.css') ? '' : withoutComments(text))

/** A law that forbids a pattern in the code of some files. */
function forbids(says: string, pattern: RegExp, where: (path: string) => boolean, example: SourceFile): Law {
  return { says, isBrokenBy: (file) => where(file.path) && pattern.test(code(file)), example }
}

const inside = (prefix: string) => (path: string) => path.startsWith(prefix)
const outside = (allowed: RegExp) => (path: string) => !allowed.test(path)

/** The laws of house style that a machine can hold. */
export const laws: Law[] = [
  forbids(
    'the environment is read in one place, and completed where a process is started',
    /\bprocess\.env\b/,
    outside(/^(lib\/platform\/env\.ts|bin\/.*|tests\/.*|[a-z]+\.config\.(ts|js))$/),
    sourceFile('lib/articles/x.ts', 'const a = process.env.A'),
  ),
  forbids(
    'the clock is read in one place',
    /\bnew Date\(\)|\bDate\.now\(\)/,
    (path) => path !== 'lib/platform/clock.ts' && !/\.test\.tsx?$|^(tests|e2e|bench)\//.test(path),
    sourceFile('lib/articles/x.ts', 'const a = new Date()'),
  ),
  forbids(
    'raw HTML enters a page only as structured data',
    /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML/,
    (path) => path !== 'components/site/JsonLd.tsx' && !path.startsWith('tests/architecture/'),
    sourceFile('components/article/X.tsx', '<p dangerouslySetInnerHTML={{ __html: a }} />'),
  ),
  {
    says: 'colours have one home',
    isBrokenBy: ({ path, text }) =>
      /^(app|components)\//.test(path) &&
      path !== 'app/styles/tokens.css' &&
      /#[0-9a-f]{3,8}\b(?!-)|\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i.test(
        path.endsWith('.css') ? text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\([^)]*\)/g, '') : '',
      ),
    example: sourceFile('components/ui/X.module.css', '.x { color: #fff; }'),
  },
  {
    says: `no file is longer than ${longestFileLines} lines`,
    isBrokenBy: (file) =>
      file.text.trimEnd().split('\n').length > (isTest(file) ? longestTestLines : longestFileLines),
    example: sourceFile('lib/x.ts', `${'\n'.repeat(longestFileLines)}x`),
  },
  {
    says: 'no file is an index or a drawer',
    isBrokenBy: ({ path }) => /(^|\/)(index|utils?|helpers?|common|misc|types)(\/|\.[a-z.]+$)/.test(path),
    example: sourceFile('lib/utils.ts', ''),
  },
  {
    says: 'what readers see is rendered without hooks, also outside a page',
    isBrokenBy: ({ path, text }) =>
      /^components\/(article|site|ui)\/.*\.tsx$/.test(path) &&
      !path.includes('.client.') &&
      /import \{[^}]*\buse[A-Z][^}]*\} from 'react'/.test(text),
    example: sourceFile('components/article/X.tsx', "import { useId } from 'react'"),
  },
  {
    says: 'nothing decides before the page or action itself does',
    isBrokenBy: ({ path }) => /(^|\/)(proxy|middleware)\.[jt]sx?$/.test(path),
    example: sourceFile('proxy.ts', ''),
  },
  {
    says: 'files are named in kebab-case, components as what they export',
    isBrokenBy: ({ path }) => {
      const name = path.split('/').at(-1)?.split('.')[0] ?? ''
      const isComponent = /^components\/.*\.(tsx|module\.css)$/.test(path) && !isTest(sourceFile(path, ''))
      return isComponent
        ? !/^[A-Z][A-Za-z0-9]*$/.test(name) && !/^[a-z0-9-]+$/.test(name)
        : !/^[a-z0-9-]+$/.test(name)
    },
    example: sourceFile('lib/articles/ArticleThing.ts', ''),
  },
  {
    says: 'imports are named from the root, and nothing is passed on whole',
    isBrokenBy: (file) =>
      file.imports.some(({ specifier }) => specifier.startsWith('../')) || /^export \* /m.test(code(file)),
    example: sourceFile('lib/articles/x.ts', "import { a } from '../a.ts'"),
  },
  {
    says: 'client code says so in its name, and no reader page needs it',
    isBrokenBy: ({ path, text }) => {
      const isClient = /^['"]use client['"]/m.test(text) && !path.startsWith('tests/')
      const mayBe =
        (/\.client\.tsx$/.test(path) || /^app\/\(admin\)\/.*\/error\.tsx$/.test(path)) &&
        !path.includes('(site)')
      return isClient ? !mayBe : /\.client\.tsx$/.test(path)
    },
    example: sourceFile('app/(site)/X.client.tsx', "'use client'"),
  },
  {
    says: 'every action asks who is there before anything else',
    isBrokenBy: ({ path, text }) =>
      /(^|\/)actions\.ts$/.test(path) &&
      [...text.matchAll(/export async function [^\n]*\{\n(?<first>[^\n]*)/g)].some(
        ({ groups }) => !/^\s*(const \w+ = )?await require[A-Z]\w*\(/.test(groups?.first ?? ''),
      ),
    example: sourceFile(
      'app/(admin)/admin/actions.ts',
      'export async function a() {\n  await db().user.delete()\n}',
    ),
  },
  forbids(
    'a component is given what it shows, and waits for nothing',
    /\bawait\b|\basync\b|\bfetch\(/,
    inside('components/'),
    sourceFile('components/ui/X.tsx', 'export async function X() {}'),
  ),
  forbids(
    'a route fetches nothing from elsewhere',
    /\bfetch\(|\$queryRaw|\.\$transaction\b/,
    inside('app/'),
    sourceFile('app/(site)/page.tsx', "await fetch('https://a.example')"),
  ),
  {
    says: 'everything exported is explained',
    isBrokenBy: (file) =>
      /^(lib|server)\//.test(file.path) && !isTest(file) && hasUnexplainedExport(file.text),
    example: sourceFile('lib/articles/x.ts', "import b from 'b'\nexport const a = 1\n"),
  },
  forbids(
    'no test is skipped for good, alone, or asleep',
    /\b(test|it|describe)\.(only|todo)\b|\b(test|it|describe)\.skip\((['"`])|toMatchSnapshot|toMatchInlineSnapshot|waitForTimeout/,
    (path) => /\.(test|spec)\.tsx?$/.test(path),
    sourceFile('lib/x.test.ts', "test.only('x', () => {})"),
  ),
  {
    says: 'nothing is left for later',
    isBrokenBy: ({ path, text }) =>
      !path.startsWith('tests/architecture/') &&
      /\b(TODO|FIXME|HACK)\b|@ts-(ignore|nocheck|expect-error)/.test(text),
    example: sourceFile('lib/x.ts', '// TODO'),
  },
]

/** An export whose line follows no docstring. A type derived from something that is explained needs none. */
function hasUnexplainedExport(text: string): boolean {
  const lines = text.split('\n')
  return lines.some((line, at) => {
    if (!/^export (async |default |abstract )*(function|const|type|class|interface)\b/.test(line))
      return false
    if (/^export type \w+(<.*>)? = (z\.infer<|Extract<|keyof typeof|\(typeof|\w+\[')/.test(line)) return false
    return !lines[at - 1]?.trimEnd().endsWith('*/')
  })
}
