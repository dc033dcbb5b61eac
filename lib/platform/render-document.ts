import type { ReactNode } from 'react'

/**
 * A whole HTML document of a tree that stands outside the site's pages, such as the answer to a form.
 * Imported late, because the framework refuses the module at the head of a route's file.
 */
export async function renderDocument(tree: ReactNode): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!DOCTYPE html>${renderToStaticMarkup(tree)}`
}
