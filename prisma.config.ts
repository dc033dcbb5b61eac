import { defineConfig } from 'prisma/config'

/** Where Prisma's command line finds the schema; the publication itself never runs that command line. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://offline:offline@127.0.0.1:9/offline' },
})
