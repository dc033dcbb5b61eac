import type { ArticleContent } from '#lib/articles/article.ts'
import { patchNodes } from '#lib/previews/patch-nodes.ts'

/** So long nothing more is typed before the page is asked for: with the way there and back it stays below half a second. */
const pauseMs = 100

/** A preview that follows what is typed. */
export type LivePreview = {
  /** Shows this content soon; what came before it and was not shown yet is passed over. */
  show: (content: ArticleContent) => void
  /** Shows the last content again, when the page in the frame was loaded anew. */
  showAgain: () => void
  stop: () => void
}

/**
 * Keeps the page in a frame at what is being written: the server makes the article, and what differs takes the place
 * of what is in the frame. One request at a time, the newest content next. Runs in the browser.
 *
 * @param findDocument the document in the frame; null while it is not there
 * @param onProblem told a sentence, and an empty one when all is well again
 */
export function startLivePreview(
  articleId: string,
  findDocument: () => Document | null,
  onProblem: (sentence: string) => void,
): LivePreview {
  const stopping = new AbortController()
  let wanted: ArticleContent | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let busy = false

  async function update(): Promise<void> {
    if (busy || wanted === null) return
    busy = true
    const content = wanted
    try {
      onProblem(await bring(articleId, content, findDocument, stopping.signal))
    } catch {
      if (!stopping.signal.aborted) onProblem('The preview cannot be reached. It goes on by itself.')
    } finally {
      busy = false
    }
    if (wanted !== content && !stopping.signal.aborted) void update()
  }

  return {
    show: (content) => {
      wanted = content
      clearTimeout(timer)
      timer = setTimeout(() => void update(), pauseMs)
    },
    showAgain: () => void update(),
    stop: () => {
      clearTimeout(timer)
      stopping.abort()
    },
  }
}

/** Brings the frame to this content; answers what stood in the way, or nothing. */
async function bring(
  articleId: string,
  content: ArticleContent,
  findDocument: () => Document | null,
  signal: AbortSignal,
): Promise<string> {
  const response = await fetch(`/admin/articles/${articleId}/preview/live`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(content),
    signal,
  })
  const answer: unknown = await response.json()
  if (!response.ok) return memberOf(answer, 'message') ?? 'The preview cannot be made now.'
  const html = memberOf(answer, 'html')
  const place = findDocument()?.getElementById('content')
  if (html === null || !place) return ''
  const made = new DOMParser().parseFromString(html, 'text/html')
  patchNodes(place, made.body)
  return ''
}

function memberOf(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null || !(name in value)) return null
  const member: unknown = Reflect.get(value, name)
  return typeof member === 'string' ? member : null
}
