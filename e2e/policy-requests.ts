import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { clone } from '#bin/clone.ts'
import type { Fields } from './policy-door.ts'

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({ filename: z.string(), exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
})

/** An action as the build knows it: its file and name, its id, and a page it may be sent to. */
export type BuiltAction = { name: string; id: string; page: string }

/** Every action the build answers. */
export function listActions(): BuiltAction[] {
  const { node } = manifest.parse(readBuilt('server-reference-manifest.json'))
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename}#${exportedName}`,
    page: Object.keys(workers).toSorted((a, b) => a.length - b.length)[0] ?? '',
  }))
}

/** Every address the build answers that is no page of readers. */
export function listRoutes(): string[] {
  const built = Object.keys(z.record(z.string(), z.string()).parse(readBuilt('app-paths-manifest.json')))
  return built.filter((route) => !route.startsWith('/(site)/') && !route.startsWith('/_'))
}

function readBuilt(file: string): unknown {
  return JSON.parse(readFileSync(join(clone, '.next/server', file), 'utf8'))
}

export type Answer = { status: number; text: string; location: string }

/** Sends an action the way Next's own client does, with the arguments and fields given. */
export function sendAction(
  origin: string,
  { id, page }: BuiltAction,
  {
    bound,
    fields,
    articleId,
    cookie,
  }: { bound: unknown[]; fields: Fields; articleId: string; cookie: string },
): Promise<Answer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(`_1_${name}`, String(one))
  body.append('0', JSON.stringify([...bound, { kind: 'untouched' }, '$K1']))
  const path = page
    .replace(/^app|\/page$|\/\(\w+\)/g, '')
    .replace('[id]', articleId)
    .replace(/\[\.*\w+\]/, 'none')
  return ask(
    `${origin}${path}`,
    { method: 'POST', body, headers: { 'next-action': id, accept: 'text/x-component' } },
    cookie,
  )
}

/** Asks with a cookie, from a page of the publication, and follows nothing. */
export async function ask(url: string, init: RequestInit, cookie: string): Promise<Answer> {
  const headers = new Headers(init.headers)
  headers.set('origin', new URL(url).origin)
  if (cookie) headers.set('cookie', cookie)
  const answer = await fetch(url, { ...init, headers, redirect: 'manual' })
  const location = answer.headers.get('x-action-redirect') ?? answer.headers.get('location') ?? ''
  return { status: answer.status, text: await answer.text(), location }
}
