/** Whether what was pasted or typed into a search is a source itself, rather than words to search for. */
export function looksLikeSource(text: string): boolean {
  const words = text.trim()
  return (
    /\b10\.\d{4,9}\//.test(words) ||
    /^\s*(?:TY {1,2}- |@[a-z]+\s*[{(]|[[{]\s*["{])/i.test(words) ||
    /^(?:https?:\/\/|PMID\b|ISBN\b)/i.test(words) ||
    /^\d{7,8}$/.test(words) ||
    (words.length > 60 && /\b(?:19|20)\d\d\b/.test(words) && /[.?!] /.test(words)) ||
    words.split('\n').filter((line) => line.trim() !== '').length > 1
  )
}
