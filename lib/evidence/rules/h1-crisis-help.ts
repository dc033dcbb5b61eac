import type { Concern } from '#lib/document/inventory.ts'
import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { partHit } from '#lib/evidence/hits.ts'
import type { Passage } from '#lib/evidence/passages.ts'
import { sensitiveWords } from '#lib/evidence/sensitive-words.ts'

/** So many mentions in running text make a subject of it, and not a passing word. */
const fewestMentions = 3

/** Somebody who reads it at the worst hour finds no help. */
export const crisisHelp: Rule = {
  id: 'H1',
  version: 1,
  name: 'Where to get help now',
  severity: 'blocks',
  grave: true,
  definition: `The article speaks of suicide, self-harm, overdose, an eating disorder, abuse or pregnancy loss (in a heading, the title or ${fewestMentions} sentences), and no help box for it, with a number that answers in the region of the publication, stands above the first of them in the body.`,
  source: 'WHO, Preventing suicide: a resource for media professionals, 2023; Samaritans media guidelines',
  remedy: 'Put the help box above the first mention.',
  fires: [{ text: '(an article on overdose without a help box)', why: 'Lives.' }],
  doesNotFire: [{ text: '(suicide in the title of one source)', why: 'A passing mention.' }],
  check: ({ subject, passages }) =>
    sensitiveWords.flatMap(({ concern, pattern }): Hit[] => {
      const first = findFirst(passages, pattern)
      if (first === null) return []
      const boxAt = subject.content.body.content.findIndex(
        (block) =>
          block.type === 'crisisHelp' &&
          (block.attrs.concern === concern || answersAlso(block.attrs.concern, concern)),
      )
      const hasNumber = subject.helpLines.some(
        ({ concerns, regions }) =>
          regions.includes(subject.region) && (concerns.includes(concern) || concerns.includes('emergency')),
      )
      const problem =
        boxAt === -1
          ? 'There is no help box for it'
          : boxAt > first
            ? 'The help box stands below the first mention'
            : hasNumber
              ? null
              : `No help line answers in ${subject.region}`
      const name = concern.replace('-', ' ')
      return problem === null
        ? []
        : [partHit('body', `help ${concern}`, `The article speaks of ${name}. ${problem}.`)]
    }),
}

function answersAlso(box: Concern, concern: Concern): boolean {
  return box === 'suicide' && concern === 'self-harm'
}

/** The block of the first mention, when the subject is more than a passing word; null otherwise. */
function findFirst(passages: readonly Passage[], pattern: RegExp): number | null {
  const body = passages.filter(({ role, path }) => role !== 'neighbour-title' && path !== 'description')
  const isSubject = body.some(
    ({ role, text }) =>
      (role === 'title' || role === 'heading' || role === 'standfirst') && pattern.test(text),
  )
  const sentences = body.flatMap(({ sentences: all }) => all).filter(({ text }) => pattern.test(text))
  if (!isSubject && sentences.length < fewestMentions) return null
  const inBody = body.find(({ path, text }) => path.startsWith('content[') && pattern.test(text))
  return inBody ? Number(/^content\[(\d+)\]/.exec(inBody.path)?.[1]) : Number.POSITIVE_INFINITY
}
