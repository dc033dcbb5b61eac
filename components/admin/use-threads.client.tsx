'use client'

import { useCallback, useEffect, useState } from 'react'
import { askComments, type CommentAnswer } from '#lib/comments/ask-comments.ts'
import type { CommentStep } from '#lib/comments/comment.input.ts'
import type { CommentThreadView } from '#lib/comments/comment.views.ts'
import type { CommentAnchor } from '#lib/comments/comment-anchor.input.ts'

/** The conversations about an article, and what is just being said. */
export type Talk = {
  /** Null until they came. */
  threads: CommentThreadView[] | null
  problem: string | null
  /** What a comment is being written about; null when none is. */
  about: CommentAnchor | null
  begin: (about: CommentAnchor | null) => void
  /** Takes a step, and says whether it was taken. */
  step: (wanted: CommentStep) => Promise<boolean>
}

/** Asks for the conversations about an article, and takes steps in them. */
export function useThreads(articleId: string): Talk {
  const [threads, setThreads] = useState<CommentThreadView[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [about, begin] = useState<CommentAnchor | null>(null)
  const take = useCallback((answer: CommentAnswer) => {
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setThreads(answer.threads.threads)
    return answer.ok
  }, [])
  useEffect(() => {
    askComments(articleId).then(take)
  }, [articleId, take])
  const step = (wanted: CommentStep) => askComments(articleId, wanted).then(take)
  return { threads, problem, about, begin, step }
}
