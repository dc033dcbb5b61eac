/** The script of reader pages; made by bin/make-reader.ts. */
export const readerScript = '/reader.0a64b87a20f6.js'
