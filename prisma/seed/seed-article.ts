import type { ArticleKind } from '#generated/prisma/enums.ts'
import { type ArticleContent, articleContentSchema } from '#lib/articles/article.ts'
import type { Document } from '#lib/document/document.ts'
import type { PersonSlug } from '#prisma/seed/people.ts'
import { seedId } from '#prisma/seed/seed-id.ts'
import type { TopicSlug } from '#prisma/seed/topics.ts'

/** An article as it is written down here: people and topics by their slugs. */
export type SeedArticle = {
  slug: string
  kind: ArticleKind
  title: string
  standfirst: string
  description: string
  /** The first is the section. */
  topics: TopicSlug[]
  author: PersonSlug
  about: ArticleContent['about']
  /** A schema.org MedicalSpecialty member. Source: https://schema.org/MedicalSpecialty */
  specialty: string
  body: Document
}

/**
 * The content of an article as the desk would store it. Every text here was written by software, and says so.
 * @throws ZodError when the article breaks the rules of the document
 */
export function toContent(article: SeedArticle): ArticleContent {
  const { title, standfirst, description, about, specialty, body } = article
  return articleContentSchema.parse({
    title,
    standfirst,
    description,
    topicIds: article.topics.map((slug) => seedId('topic', slug)),
    authorIds: [seedId('person', article.author)],
    editorIds: [seedId('person', 'clara-specimen')],
    aiUse: 'generated',
    funding: null,
    about,
    specialty,
    body,
    unresolvedLinks: [],
  })
}
