import { revalidatePath } from 'next/cache'
import { type ArticleRefusal, describeArticleRefusal } from '#lib/desk/describe-refusal.ts'
import { type FormState, formDone, formRefused } from '#lib/form-state.ts'
import type { Result } from '#lib/result.ts'

/** What the form of a command about an article shows; done, every screen of the desk is read anew. */
export function answerForm(
  form: FormData,
  result: Result<unknown, ArticleRefusal>,
  message: string,
): FormState {
  if (!result.ok) return formRefused(form, describeArticleRefusal(result.refusal))
  revalidatePath('/admin', 'layout')
  return formDone(message)
}
