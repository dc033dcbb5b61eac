import { ImageResponse } from '@vercel/og'
import type { ReactElement } from 'react'
import sharp, { type Sharp } from 'sharp'
import { readCardFonts } from '#lib/platform/card-fonts.ts'

/**
 * Draws an element as a JPEG. Runs inside Next only, which puts its own copy of the renderer in the import's place.
 * The caller leaves out of the element whatever the bundled fonts cannot draw; the renderer would ask the internet.
 */
export async function renderElement(
  element: ReactElement,
  size: { width: number; height: number },
): Promise<Buffer> {
  const fonts = readCardFonts().map(({ family, weight, bytes }) => ({
    name: family,
    weight,
    style: 'normal' as const,
    // A copy: the file's buffer may be a slice of a larger pool.
    data: Uint8Array.from(bytes).buffer,
  }))
  const response: unknown = new ImageResponse(element, { ...size, fonts })
  if (!(response instanceof Response)) throw new Error('The card renderer gave no response.')
  return toJpeg(sharp(Buffer.from(await response.arrayBuffer())))
}

/** Draws an SVG document, which must name no outside resource, as a JPEG. */
export async function renderSvg(svg: string): Promise<Buffer> {
  return toJpeg(sharp(Buffer.from(svg)))
}

/** Full colour resolution, because light letters on a dark ground fray without it. */
async function toJpeg(image: Sharp): Promise<Buffer> {
  return image.flatten().jpeg({ quality: 86, chromaSubsampling: '4:4:4', mozjpeg: true }).toBuffer()
}
