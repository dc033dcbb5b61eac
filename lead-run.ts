import { migrateDatabase } from '#prisma/migrate.ts'
import { connect } from '#lib/platform/db.ts'
import { seedDemonstration } from '#prisma/seed/seed.ts'
import { now } from '#lib/platform/clock.ts'
const url = process.env.DATABASE_URL!
console.log(await migrateDatabase(url))
const db = connect(url)
if (await db.article.count() === 0) { console.time('seed'); await seedDemonstration(db, now()); console.timeEnd('seed') }
await db.$disconnect()
const { serve } = await import('#server/main.ts')
await serve({ port: 3390, dataFolder: '/tmp/lead-data', origin: 'http://localhost:3390' })
console.log('up')
