/** @type {import('next').NextConfig} */
const config = {
  // Metadata belongs in the head for every client: previewers that are not on Next's own list read it there too.
  htmlLimitedBots: /.*/,
  // The shelf compresses finished bytes once; Next must hand them over plain.
  compress: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // No image optimiser: renditions are made at upload, and the optimiser is a remote attack surface.
  images: { unoptimized: true },
  // Types are a test of their own (`npm test`); a start in production does not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-ris',
    '@node-rs/argon2',
    'pg',
    'sharp',
    'pino',
  ],
  distDir: process.env.BEDSIDE_DIST ?? '.next',
}
export default config
