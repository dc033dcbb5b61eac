import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type ArticleRefusal, describeArticleRefusal } from '#lib/desk/describe-refusal.ts'
import type { SaidOfArticle } from '#lib/desk/what-was-said.ts'
import { type FormState, formRefused } from '#lib/form-state.ts'
import type { Result } from '#lib/result.ts'

/**
 * What follows a command after which its form is not there any more: the screen anew, telling what is so now. The
 * sentence names the version it is true of, so that an old address does not repeat it about another.
 */
export function answerScreen(
  form: FormData,
  articleId: string,
  result: Result<{ version: number }, ArticleRefusal>,
  said: SaidOfArticle,
  room: 'publish' | 'review' | 'corrections' = 'publish',
): FormState {
  if (!result.ok) return formRefused(form, describeArticleRefusal(result.refusal))
  revalidatePath('/admin', 'layout')
  redirect(`/admin/articles/${articleId}/${room}?said=${said}&of=${result.value.version}`)
}
