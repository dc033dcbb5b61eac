/**
 * Names from a printed list: "Reck M, Rodríguez-Abreu D, et al", "SPRINT Research Group; Wright JT Jr", or with stops and
 * commas, "Reck, M., & Robinson, A. G.". An organisation's name stays whole.
 */
export function splitAuthors(list: string): string[] {
  const text = list.trim().replace(/(?<!\bal|\p{Lu})\.$/u, '')
  const withCommas = text.match(/[\p{L}\p{M}'’ -]{2,60}, (?:\p{Lu}\.[ -]?){1,4}/gu)
  if (withCommas) {
    const names = withCommas.map((name) => {
      const [family = '', given = ''] = name.replace(/^[\s&]+(?:and )?/, '').split(', ')
      return `${family.trim()} ${given.replace(/[^\p{Lu}]/gu, '')}`
    })
    return /et al|…|\.\.\./.test(text) ? [...names, 'et al'] : names
  }
  return text
    .split(/[,;]\s*(?:and |& )?|\s+(?:and|&)\s+(?=[\p{L}'’ -]{1,40} \p{Lu}{1,3}$)/u)
    .map((name) => name.trim())
    .map((name) =>
      /^et al\.?$/i.test(name) ? 'et al' : name.replace(/\.$/, '').replace(/(?<=\p{Lu})\.\s?/gu, ''),
    )
    .flatMap((name) => {
      const more = /^(.+?) et al\.?$/i.exec(name)?.[1]
      return more ? [more, 'et al'] : [name]
    })
    .filter(Boolean)
}
