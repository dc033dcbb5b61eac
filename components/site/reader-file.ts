/** The script of reader pages; made by bin/make-reader.ts. */
export const readerScript = '/reader.0cb18e114496.js'
