import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'
import { hasWords } from '#lib/evidence/match-words.ts'
import { houseWords } from '#lib/evidence/word-lists.ts'

const title = { asks: 70, blocks: 110 }
const description = { least: 70, most: 200 }

/** What search engines and previews show. */
export const titleAndDescription: Rule = {
  id: 'M2',
  version: 1,
  name: 'Title and description',
  severity: 'blocks',
  definition: `The title has more than ${title.blocks} characters (from ${title.asks} on it is asked about); the description is missing, has fewer than ${description.least} or more than ${description.most} characters, equals the title, or has words of hype.`,
  source: 'page-metadata.md; Google Search Central, title links and snippets',
  remedy: 'Write what the article found, in one or two sentences.',
  fires: [{ text: '(no description)', why: 'A preview would show anything.' }],
  doesNotFire: [
    { text: '(a title of 60 and a description of 150 characters)', why: 'They are shown whole.' },
  ],
  check: ({ subject: { content, ...subject } }) => {
    const { length } = content.description
    const hits: Hit[] = []
    if (content.title.length > title.blocks)
      hits.push(
        partHit(
          'title',
          `title ${content.title}`,
          `The title has ${content.title.length} characters; previews cut it.`,
        ),
      )
    else if (content.title.length > title.asks)
      hits.push(
        partHit(
          'title',
          `title ${content.title}`,
          `The title has ${content.title.length} characters; some previews cut it.`,
          'asks',
        ),
      )
    const problem =
      length === 0
        ? 'There is no description.'
        : length < description.least || length > description.most
          ? `The description has ${length} characters; it needs ${description.least} to ${description.most}.`
          : content.description === content.title
            ? 'The description is the title again.'
            : hasWords(content.description, (subject.houseWords ?? houseWords).lists.core)
              ? 'The description has words of hype.'
              : null
    if (problem !== null) hits.push(partHit('description', `description ${content.description}`, problem))
    return hits
  },
}
