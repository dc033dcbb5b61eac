import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ArticleContent } from '#lib/articles/article.ts'
import { browserTime } from '#lib/editor/browser-time.ts'

/** A text this browser keeps because the server may not have it. */
export type BrowserCopy = {
  /** "article/tab" */
  key: string
  articleId: string
  tabId: string
  /** The version it was written on. */
  version: number
  content: ArticleContent
  /** Browser time. */
  keptAt: number
}

interface Shelf extends DBSchema {
  copies: { key: string; value: BrowserCopy; indexes: { article: string } }
}

let opened: Promise<IDBPDatabase<Shelf>> | null = null

function shelf(): Promise<IDBPDatabase<Shelf>> {
  opened ??= openDB<Shelf>('bedside-desk', 1, {
    upgrade(database) {
      database.createObjectStore('copies', { keyPath: 'key' }).createIndex('article', 'articleId')
    },
    terminated: () => {
      opened = null
    },
  }).catch((failure: unknown) => {
    opened = null
    throw failure
  })
  return opened
}

/** Keeps a text of one tab in this browser, in the place of what the tab kept before. */
export async function keepCopy(copy: Omit<BrowserCopy, 'key' | 'keptAt'>): Promise<void> {
  const key = `${copy.articleId}/${copy.tabId}`
  await (await shelf()).put('copies', { ...copy, key, keptAt: browserTime() })
}

/** Forgets what a tab kept. */
export async function forgetCopy(articleId: string, tabId: string): Promise<void> {
  await (await shelf()).delete('copies', `${articleId}/${tabId}`)
}

/** Every text this browser keeps of an article, newest first. */
export async function listCopies(articleId: string): Promise<BrowserCopy[]> {
  const copies = await (await shelf()).getAllFromIndex('copies', 'article', articleId)
  return copies.sort((a, b) => b.keptAt - a.keptAt)
}
