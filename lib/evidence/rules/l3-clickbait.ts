import type { Hit, Rule } from '#lib/evidence/evidence.ts'
import { textHit } from '#lib/evidence/hits.ts'

const bait =
  /\bunveil\w* (?:the )?secrets?\b|\bsecrets? (?:of|to|behind)\b|\byou won[’']t believe\b|\b(?:this|these) (?:one|\d+|simple|weird|surprising|shocking)\b|\bdoctors (?:hate|don[’']t want)\b|\bwhat happens next\b|\bthe (?:real |shocking |surprising |hidden )?truth about\b|\b(?:shocking|jaw-dropping|mind-blowing)\b|\bexplained by an? (?:doctor|expert|specialist|physician|scientist)\b|\b\d+ (?:things|reasons|tricks|hacks)\b.*\b(?:you|never|doctor)\b|\bwill (?:shock|surprise|amaze) you\b/iu

/** A title that withholds what it is about. */
export const clickbait: Rule = {
  id: 'L3',
  version: 1,
  name: 'Clickbait',
  severity: 'blocks',
  definition:
    'The title, or the title of a neighbouring article, withholds its subject (secrets, this one, you won’t believe, doctors hate) or is “explained by a doctor” without a name. Questions that name their subject are titles.',
  source: 'Google Discover content policies; the legacy page, line 53',
  remedy: 'Say in the title what was found.',
  fires: [{ text: 'You won’t believe what this one food does', why: 'It withholds its subject.' }],
  doesNotFire: [{ text: 'Can type 2 diabetes go into remission?', why: 'It names its subject.' }],
  check: ({ passages }) =>
    passages
      .filter(({ role }) => role === 'title' || role === 'neighbour-title')
      .flatMap((passage): Hit[] => {
        const match = bait.exec(passage.text)
        if (!match) return []
        const at = [match.index, match.index + match[0].length] as const
        return [textHit(passage, passage.text, at, `“${match[0]}” withholds what the article is about.`)]
      }),
}
