import {
  answerEditor,
  noArticle,
  toForbidden,
} from '#app/(admin)/admin/(desk)/articles/[id]/_answers/desk-answer.ts'
import { type EditingState, getEditingState, type Tab } from '#lib/articles/presence.commands.ts'
import { presenceInputSchema } from '#lib/articles/save.input.ts'
import type { PresenceAnswer } from '#lib/articles/save.views.ts'
import type { By } from '#lib/articles/take-article.commands.ts'
import { db } from '#lib/platform/db.ts'
import { readJsonBody } from '#lib/platform/request-body.ts'

type Params = { params: Promise<{ id: string }> }

const maxHeartbeatBytes = 1_000

/** How far the article is, and who is at it; whoever asks so is not counted. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return answerEditor(request, params, (articleId, by) => tell({ articleId, tab: null }, by))
}

/** The same for a tab that has the article open and types nothing: it is counted for a minute. */
export function POST(request: Request, { params }: Params): Promise<Response> {
  return answerEditor(request, params, async (articleId, by) => {
    const body = await readJsonBody(request, maxHeartbeatBytes)
    const tab = presenceInputSchema.safeParse(body.ok ? body.value : null)
    if (tab.success) return tell({ articleId, tab: tab.data }, by)
    return { status: 422, body: { kind: 'invalid', path: '', message: 'This is not a sign of life.' } }
  })
}

async function tell(asked: { articleId: string; tab: Omit<Tab, 'articleId'> | null }, by: By) {
  const state = await getEditingState(db(), asked, by)
  if (state.ok) return { status: 200, body: toAnswer(state.value) } as const
  return state.refusal.kind === 'article-not-found' ? noArticle : toForbidden(state.refusal)
}

function toAnswer(state: EditingState): PresenceAnswer {
  return { ...state, savedAt: state.savedAt.toISOString() }
}
