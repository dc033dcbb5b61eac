/** The longest file name that is kept. */
const maxLength = 200

/**
 * The name a file came with, fit to be shown: the last part of a path, composed, without control characters, cut to
 * 200 characters. It is never part of an address or of a stored file's name.
 */
export function readFileName(sent: string): string {
  const last = sent.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const shown = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim()
  return shown.length <= maxLength ? shown : shown.slice(0, maxLength).toWellFormed()
}

const cameraName = /^(?:img|dsc[nf]?|pxl|image|photo|picture|screenshot|untitled|unnamed)[\s_-]*\d*$/i

/** Whether words are only a file's name, which says nothing to someone who cannot see the picture. */
export function isFileName(words: string, fileName: string): boolean {
  const bare = (name: string) =>
    name
      .trim()
      .replace(/\.(?:jpe?g|png|webp|gif|heic|avif|tiff?)$/i, '')
      .replace(/[\s_-]+/g, ' ')
      .toLowerCase()
  const said = bare(words)
  return (
    /\.(?:jpe?g|png|webp|gif|heic|avif|tiff?)$/i.test(words.trim()) ||
    cameraName.test(words.trim()) ||
    (fileName !== '' && said === bare(fileName) && !/\s/.test(fileName.trim().replace(/\.\w+$/, '')))
  )
}
