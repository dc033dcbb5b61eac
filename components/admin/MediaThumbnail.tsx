import styles from './MediaThumbnail.module.css'

/** A square of a picture around its focal point. Decoration: the words beside it name it. */
export function MediaThumbnail({ src, focalX, focalY }: { src: string; focalX: number; focalY: number }) {
  const x = styles[`x${Math.round(focalX * 10)}`]
  const y = styles[`y${Math.round(focalY * 10)}`]
  return (
    <picture>
      <img
        src={src}
        alt=""
        width={160}
        height={160}
        loading="lazy"
        className={`${styles.square} ${x} ${y}`}
      />
    </picture>
  )
}
