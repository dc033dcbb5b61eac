import { expect, test } from 'vitest'
import { databaseTrouble } from '#lib/platform/database-failure.ts'
import { connect } from '#lib/platform/db.ts'
import { testDatabase } from '#tests/database.ts'
import { startFreezingProxy } from '#tests/freezing-proxy.ts'

const { url } = await testDatabase()

test('a database that says nothing any more is away, and is used again when it speaks', async () => {
  const proxy = await startFreezingProxy(url)
  const db = connect(proxy.url)
  try {
    expect(await db.topic.count()).toBe(0)
    proxy.freeze()
    const asked = await db.topic.count().then(
      () => 'answered',
      (error: unknown) => databaseTrouble(error),
    )
    expect(asked).toBe('away')
    proxy.thaw()
    expect(await db.topic.count()).toBe(0)
  } finally {
    await db.$disconnect()
    proxy.close()
  }
})
