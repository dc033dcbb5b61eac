import { type AccessRefusal, decideArticleAccess, type Standing } from '#lib/accounts/policy.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import { describeAccessRefusal } from '#lib/articles/describe-access.ts'
import { getDraftPage } from '#lib/articles/draft-page.queries.ts'
import { toIsoDay } from '#lib/dates.ts'
import { diffContents } from '#lib/diff/diff-contents.ts'
import { getDiffNames } from '#lib/diff/diff-names.queries.ts'
import { numberSources } from '#lib/document/sources.ts'
import { db } from '#lib/platform/db.ts'
import { describeFinding } from '#lib/references/finding-words.ts'
import { listReferences } from '#lib/references/reference.queries.ts'
import { describeStanding, referenceKinds } from '#lib/references/reference-words.ts'
import { latestReviewDue } from '#lib/reviews/decide-review.ts'
import { isFigureIn, listCitedClaims } from '#lib/reviews/review-claims.ts'
import type { ReviewClaim, ReviewScreen } from '#lib/reviews/review-screen.views.ts'

/** What a reviewer decides on; null when there is no such article, or this user may not open it. */
export async function getReviewScreen(
  user: Standing,
  articleId: string,
  at: Date,
): Promise<ReviewScreen | null> {
  const [draft, row] = await Promise.all([
    getDraftPage(user, articleId, at),
    db().article.findUnique({ where: { id: articleId }, select: reviewScreenSelect }),
  ])
  if (!draft || !row) return null
  const content = articleContentSchema.parse(row.draft)
  const access = decideArticleAccess(user, 'article.review', {
    state: row.state,
    authorIds: content.authorIds,
  })
  const [base, claims, topics, declaration, licences] = await Promise.all([
    findBase(articleId, user.personId),
    listClaims(content),
    db().topic.findMany({
      where: { id: { in: content.topicIds } },
      select: { reviewIntervalMonths: true },
    }),
    user.personId === null
      ? null
      : db().declaration.findFirst({
          where: { personId: user.personId },
          select: { statement: true },
          orderBy: { declaredOn: 'desc' },
        }),
    user.personId === null
      ? []
      : db().credential.findMany({
          where: { personId: user.personId, expiresOn: { not: null } },
          select: { expiresOn: true },
        }),
  ])
  const valid = licences.length === 0 || licences.some(({ expiresOn }) => expiresOn && expiresOn >= at)
  const months = topics.map(({ reviewIntervalMonths }) => reviewIntervalMonths)
  return {
    page: draft.page,
    state: row.state,
    version: row.version,
    shortHash: row.draftHash.slice(0, 12),
    submission: row.submittedAt && {
      at: row.submittedAt,
      note: row.submissionNote,
      reviewerName: row.requestedReviewer?.name ?? null,
    },
    since: base?.since ?? null,
    diff: base && diffContents(base.content, content, await getDiffNames([base.content, content])),
    claims,
    refusal: access.ok ? (valid ? null : licenceEnded) : describeSigning(access.refusal),
    latestDueOn: toIsoDay(latestReviewDue(months, at)),
    lastDeclaration: declaration?.statement ?? '',
  }
}

/** Why somebody does not sign; what others could be asked for elsewhere, nobody but a reviewer does here. */
function describeSigning(refusal: AccessRefusal): string {
  return refusal.kind === 'role-may-not'
    ? 'A medical reviewer signs or returns it here. You can read along and comment.'
    : describeAccessRefusal(refusal)
}

const licenceEnded =
  'Your licence on record has ended, so you cannot sign. Ask an editor to renew it on your profile.'

const reviewScreenSelect = {
  state: true,
  version: true,
  draft: true,
  draftHash: true,
  submittedAt: true,
  submissionNote: true,
  requestedReviewer: { select: { name: true } },
} as const

/** What this reviewer saw last, or else what readers have. */
async function findBase(
  articleId: string,
  personId: string | null,
): Promise<{ since: string; content: ArticleContent } | null> {
  const last =
    personId === null
      ? null
      : await db().review.findFirst({
          where: { articleId, reviewerId: personId },
          select: { contentHash: true },
          orderBy: { reviewedAt: 'desc' },
        })
  const kept =
    last &&
    (await db().draftSnapshot.findFirst({
      where: { articleId, contentHash: last.contentHash },
      select: { content: true },
    }))
  if (kept) return { since: 'your last review', content: articleContentSchema.parse(kept.content) }
  const shown = await db().revision.findFirst({
    where: { articleId, publishedOf: { isNot: null } },
    select: { content: true, number: true },
  })
  return (
    shown && {
      since: `version ${shown.number}, which readers have`,
      content: articleContentSchema.parse(shown.content),
    }
  )
}

async function listClaims(content: ArticleContent): Promise<ReviewClaim[]> {
  const numbers = numberSources(content.body)
  const references = new Map((await listReferences([...numbers.keys()])).map((one) => [one.id, one]))
  return listCitedClaims(content.body).map(({ block, heading, text, references: ids }) => ({
    block,
    heading,
    text,
    sources: ids.flatMap((id) => {
      const reference = references.get(id)
      if (!reference) return []
      const standing = describeStanding(reference)
      return [
        {
          ordinal: numbers.get(id) ?? 0,
          title: reference.title,
          kind: referenceKinds[reference.kind],
          standing: standing.words,
          warning: standing.tone === 'warning',
          findings: reference.findings.map((finding) => ({
            words: describeFinding(finding),
            isInText: isFigureIn(finding.figure, text),
          })),
        },
      ]
    }),
  }))
}
