import type { ArticleCard, ArticlePage } from '#lib/articles/article.views.ts'
import type { HomePage } from '#lib/home/home.views.ts'
import type { PersonCredit, PersonPage } from '#lib/people/person.views.ts'
import { publicationKeys as keys } from '#lib/publication/publication-keys.ts'
import { readerPaths } from '#lib/publication/reader-paths.ts'
import type { TopicLink, TopicPage } from '#lib/topics/topic.views.ts'

/** What an article's page shows: itself, its people, topics, sources, terms, help lines and the cards around it. */
export function keysOfArticle(page: ArticlePage): string[] {
  const reviewers = page.review.kind === 'not-reviewed' ? [] : [page.review.reviewer]
  const around = [page.previous, page.next, ...page.related].filter((card) => card !== null)
  return distinct([
    keys.site(),
    keys.path(page.path),
    keys.article(page.id),
    keys.helpLines(),
    ...[...page.authors, ...page.editors, ...reviewers].map(({ id }) => keys.person(id)),
    ...page.topics.flatMap(({ id }) => [keys.topic(id), keys.topicArticles(id)]),
    ...page.sources.map(({ id }) => keys.reference(id)),
    ...page.glossary.map(({ id }) => keys.glossaryTerm(id)),
    ...keysOfCards(around),
  ])
}

/** What the list of an article's answered points shows. */
export function keysOfArticleCheck({ id, slug, path }: ArticlePage): string[] {
  return [keys.site(), keys.path(readerPaths.articleCheck(slug)), keys.path(path), keys.article(id)]
}

/** What the front page shows. */
export function keysOfHome(home: HomePage): string[] {
  return distinct([
    keys.site(),
    keys.articles(),
    keys.corrections(),
    ...home.topics.map(({ id }) => keys.topic(id)),
    ...keysOfCards(home.lead ? [home.lead, ...home.cards] : home.cards),
  ])
}

/** What a page of the article index shows. */
export function keysOfIndex(cards: ArticleCard[]): string[] {
  return distinct([keys.site(), keys.articles(), ...keysOfCards(cards)])
}

/** What a page of a topic shows. */
export function keysOfTopic(topic: TopicPage): string[] {
  return distinct([
    keys.site(),
    keys.topic(topic.id),
    keys.topicArticles(topic.id),
    ...topic.children.flatMap(({ id }) => [keys.topic(id), keys.topicArticles(id)]),
    ...keysOfCards(topic.articles.cards),
  ])
}

/** What the list of topics shows. */
export function keysOfTopics(topics: TopicLink[]): string[] {
  return distinct([keys.site(), ...topics.map(({ id }) => keys.topic(id))])
}

/** What a profile shows. */
export function keysOfPerson(person: PersonPage): string[] {
  return distinct([
    keys.site(),
    keys.person(person.id),
    ...keysOfCards([...person.written, ...person.reviewed]),
  ])
}

/** What the list of people shows. */
export function keysOfPeople(people: PersonCredit[]): string[] {
  return distinct([keys.site(), ...people.map(({ id }) => keys.person(id))])
}

function keysOfCards(cards: ArticleCard[]): string[] {
  return cards.flatMap((card) => [keys.card(card.id), ...(card.section ? [keys.topic(card.section.id)] : [])])
}

function distinct(values: string[]): string[] {
  return [...new Set(values)]
}
