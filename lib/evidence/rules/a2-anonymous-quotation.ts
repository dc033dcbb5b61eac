import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { quoteShort } from '#lib/evidence/hits.ts'

const nobody = /^(?:anonymous|unknown|a (?:doctor|patient|specialist|expert|reader|nurse)|an? \p{Ll}+)$/iu

/** Words of somebody who is not named, or said nobody knows where. */
export const anonymousQuotation: Rule = {
  id: 'A2',
  version: 1,
  name: 'Quotation without a speaker or a place',
  severity: 'blocks',
  definition: 'A quotation names no person, or neither a source nor where and when it was said.',
  source: 'Society of Professional Journalists, Code of ethics, 2014',
  remedy: 'Name who said it, and where it can be read or when it was said.',
  fires: [{ text: '(a quotation by “A doctor”)', why: 'Nobody can be asked.' }],
  doesNotFire: [{ text: '(a quotation by a named person with a reference)', why: 'It can be looked up.' }],
  check: ({ subject }) =>
    subject.content.body.content.flatMap((block, index): Hit[] => {
      if (block.type !== 'blockquote') return []
      const { speaker, source, reference } = block.attrs
      const problem = nobody.test(speaker.trim())
        ? `The quotation is by “${quoteShort(speaker)}”, who is nobody in particular.`
        : !source?.trim() && reference === null
          ? `It is not said where ${speaker} said this.`
          : null
      if (problem === null) return []
      return [
        {
          place: { kind: 'text', path: `content[${index}]`, start: 0, end: 0 },
          subject: `quotation ${speaker} ${JSON.stringify(block.content)}`,
          quote: speaker,
          message: problem,
        },
      ]
    }),
}
