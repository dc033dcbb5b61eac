import type { Picture } from '#lib/media/picture.ts'
import { toPictureSources } from '#lib/media/picture-sources.ts'
import styles from './PictureFigure.module.css'

/** A picture with its caption and credit. It keeps its room while it loads, so the text does not jump. */
export function PictureFigure({
  picture,
  caption,
}: {
  picture: Picture | undefined
  caption: string | null
}) {
  if (!picture) return caption && <p>{caption}</p>
  const { sources, fallback } = toPictureSources(picture)
  return (
    <figure className={styles.figure}>
      {fallback && (
        <picture>
          {sources.map(({ type, srcSet }) => (
            <source key={type} type={type} srcSet={srcSet} sizes="(width < 40rem) 100vw, 38rem" />
          ))}
          <img
            src={fallback.path}
            width={fallback.width}
            height={fallback.height}
            alt={picture.alt ?? ''}
            loading="lazy"
          />
        </picture>
      )}
      <figcaption className={styles.caption}>
        {caption} <span className={styles.credit}>{toCreditLine(picture)}</span>
        {picture.longDescription && (
          <details className={styles.long}>
            <summary>What the picture shows</summary>
            <p>{picture.longDescription}</p>
          </details>
        )}
      </figcaption>
    </figure>
  )
}

/** Who made it and how it may be used; what is not known is left out. */
function toCreditLine({ credit, licence, aiMade }: Picture): string {
  return [aiMade ? 'Made by software' : '', credit, licence]
    .filter(Boolean)
    .map((part) => `${part.replace(/\.$/, '')}.`)
    .join(' ')
}
