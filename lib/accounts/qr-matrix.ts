import { encode } from 'uqr'

/** The squares of a QR code, row by row, true where it is dark, with the quiet zone that readers of it need around. */
export function qrMatrix(text: string): boolean[][] {
  return encode(text, { ecc: 'M', border: 4 }).data
}
