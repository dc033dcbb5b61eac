const small = new Set(
  'a an and are as at be but by for from has have how in into is it its more most new not of on or other our than that the their them then there these they this those to was we were what when where which who why will with you your'.split(
    ' ',
  ),
)

/** The words of a text that carry its subject, in lower case, without endings that only mark number. */
export function contentWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [])
    .filter((word) => word.length > 2 && !small.has(word))
    .map((word) => (word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<![su])s$/, '') : word))
}
