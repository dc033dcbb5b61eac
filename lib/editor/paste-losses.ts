/** What was left out of something pasted. */
export type PasteLosses = { pictures: number; links: number; embeds: number; tablesWithoutCaption: number }

/** What a person must know after pasting, or null when nothing was left out. */
export function describePasteLosses(losses: PasteLosses): string | null {
  const { pictures, links, embeds, tablesWithoutCaption } = losses
  const parts = [
    pictures > 0 &&
      `${count(pictures, 'picture was', 'pictures were')} left out: put pictures in from the media library, with their alt text and licence.`,
    links > 0 &&
      `${count(links, 'link was', 'links were')} left out because the address may not be linked; the words stayed.`,
    embeds > 0 && `${count(embeds, 'embedded part was', 'embedded parts were')} left out.`,
    tablesWithoutCaption > 0 &&
      `${count(tablesWithoutCaption, 'table needs', 'tables need')} a caption: say what it shows.`,
  ]
  return parts.filter(Boolean).join(' ') || null
}

function count(number: number, one: string, many: string): string {
  return number === 1 ? `One ${one}` : `${number} ${many}`
}
