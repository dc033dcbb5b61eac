import {
  answerEditor,
  noArticle,
  toForbidden,
} from '#app/(admin)/admin/(desk)/articles/[id]/_answers/desk-answer.ts'
import { notePresence } from '#lib/articles/presence.commands.ts'
import { saveDraft } from '#lib/articles/save.commands.ts'
import { maxSaveBytes, saveInputSchema } from '#lib/articles/save.input.ts'
import type { SaveAnswer } from '#lib/articles/save.views.ts'
import { db } from '#lib/platform/db.ts'
import { readJsonBody } from '#lib/platform/request-body.ts'

type Params = { params: Promise<{ id: string }> }

/** Takes what an editor's tab changed since the version it knows. What it answers is written down in `save.views.ts`. */
export function POST(request: Request, { params }: Params): Promise<Response> {
  return answerEditor(request, params, async (articleId, by): Promise<SaveAnswer> => {
    const body = await readJsonBody(request, maxSaveBytes)
    if (!body.ok && body.refusal.kind === 'too-large') return tooLarge
    const input = saveInputSchema.safeParse(body.ok ? body.value : null)
    if (!input.success) {
      const [issue] = input.error.issues
      return invalid(issue?.path.join('.') ?? '', 'This is not a save. Reload the page; your text is kept.')
    }
    const { baseVersion, delta, tabId, block } = input.data
    const saved = await saveDraft(db(), { articleId, version: baseVersion, delta }, by)
    if (saved.ok) {
      const { version, savedAt } = saved.value
      const present = await notePresence(db(), { articleId, tabId, block }, { userId: by.userId, at: by.at })
      return { status: 200, body: { version, savedAt: savedAt.toISOString(), present } }
    }
    const { refusal } = saved
    switch (refusal.kind) {
      case 'article-not-found':
        return noArticle
      case 'stale-version':
        return { status: 409, body: { ...refusal, savedAt: refusal.savedAt.toISOString() } }
      case 'invalid':
        return invalid(refusal.path, refusal.message)
      default:
        return toForbidden(refusal)
    }
  })
}

function invalid(path: string, message: string): SaveAnswer {
  return { status: 422, body: { kind: 'invalid', path, message } }
}

const tooLarge = {
  status: 413,
  body: { kind: 'too-large', message: 'This change is too large to be saved at once. Paste it in parts.' },
} as const
