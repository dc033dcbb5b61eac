import { z } from 'zod'
import { lineField, textField } from '#lib/desk/fields.ts'
import type { WordEntry, WordLists } from '#lib/evidence/word-lists.ts'

/** Limits of a house's lists; ours, far above what a house needs and far below what would slow a check. */
export const wordLimits = { entries: 300, forms: 20, form: 300, say: 160, whole: 100_000 } as const

const listName = z.enum(['core', 'soft', 'filler', 'stigma'])

const entrySchema = z.strictObject({
  words: z.array(z.string().max(wordLimits.form)).min(1).max(wordLimits.forms),
  say: z.string().max(wordLimits.say),
  except: z.array(z.string().max(wordLimits.form)).max(wordLimits.forms),
}) satisfies z.ZodType<WordEntry>

const list = z.array(entrySchema).max(wordLimits.entries)

/** Lists as they are stored. */
export const wordListsSchema = z.strictObject({
  core: list,
  soft: list,
  filler: list,
  stigma: list,
}) satisfies z.ZodType<WordLists>

/** What is wrong with a form, in a sentence; null when it can be used. Words only: what looks like a pattern is refused. */
export function findFormFault(form: string): string | null {
  if (!/^[\p{L}\p{M}\p{N} ’',.&%/*()‐-]+$/u.test(form))
    return `“${form}”: write words, not patterns. Letters, figures, hyphens and apostrophes are words; “/” stands between two words of which either counts, “( )” around one that may be missing, “*” for the rest of a word.`
  const tokens = form.split(' ')
  if (tokens.some((token) => /[()]/.test(token) && !/^\([^()]+\)$/.test(token)))
    return `“${form}”: a bracket stands around a whole word, such as (new).`
  const words = tokens.flatMap((token) => token.replace(/[()]/g, '').split('/'))
  if (words.some((word) => word === '')) return `“${form}”: a “/” stands between two words.`
  if (words.some((word) => word.includes('*') && !/^(?:\*\p{L}[^*]*|[^*]*\p{L}\*)$/u.test(word)))
    return `“${form}”: one “*” in a word, beside a letter at its beginning or its end.`
  if (words.some((word) => word.includes('*') && letterCount(word) < 3))
    return `“${form}”: three letters at least beside a “*”.`
  const needed = tokens.filter((token) => !token.startsWith('('))
  if (!needed.some((token) => token.split('/').every((word) => letterCount(word) >= 2)))
    return `“${form}”: one word of two letters or more must always be there.`
  return null
}

function letterCount(word: string): number {
  return word.replace(/[^\p{L}]/gu, '').length
}

/** Forms, one a line; spaces are tidied and repeats left out. */
const formsField = (least: 0 | 1) =>
  textField((wordLimits.form + 1) * wordLimits.forms)
    .transform((value) => [
      ...new Set(
        value
          .split('\n')
          .map((line) => line.replace(/\s+/g, ' ').trim())
          .filter(Boolean),
      ),
    ])
    .superRefine((forms, context) => {
      const fault =
        forms.length < least
          ? 'Write the words, one form a line.'
          : forms.length > wordLimits.forms
            ? `${wordLimits.forms} lines are the most.`
            : forms.some((form) => form.length > wordLimits.form)
              ? `A line has at most ${wordLimits.form} characters.`
              : (forms.map(findFormFault).find((one) => one !== null) ?? null)
      if (fault !== null) context.addIssue({ code: 'custom', message: fault })
    })

/** Which entry: its list, its first form as it was (empty for a new one), and the edition that was looked at. */
const target = {
  list: listName,
  id: z.string().max(wordLimits.form).default(''),
  version: z.coerce.number().int().min(0),
}

/** The form of an entry. */
export const wordEntryInput = z.object({
  ...target,
  words: formsField(1),
  say: lineField(wordLimits.say).refine((value) => value !== '', 'Say what to write instead.'),
  except: formsField(0),
})

/** The button that takes an entry out. */
export const removedWordInput = z.object(target)

/** The button that goes back to the lists that come with the rules. */
export const restoredWordsInput = z.object({ version: target.version })

/** Which list is looked at, and which entry of it is edited: its place from 1, or "new". */
export const wordListWish = z.object({
  list: listName.catch('core').default('core'),
  entry: z
    .union([z.literal('new'), z.coerce.number().int().min(1).max(wordLimits.entries)])
    .optional()
    .catch(undefined),
})

export type WordListWish = z.infer<typeof wordListWish>
export type WordEntryInput = z.infer<typeof wordEntryInput>
