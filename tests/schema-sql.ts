import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'

const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
const module = new WebAssembly.Module(readFileSync(join(folder, 'schema_engine_bg.wasm')))
const { exports } = new WebAssembly.Instance(module, { './schema_engine_bg.js': engine })
engine.__wbg_set_wasm(exports)
if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start()

/**
 * The statements with which Prisma itself would make an empty database agree with a schema.
 * The engine wants a connection before it says anything, though here it asks nothing of it.
 */
export async function schemaSql(schema: string, url: string): Promise<string> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url, max: 1 }))
  const prisma = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  const { stdout } = await prisma.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  return stdout ?? ''
}
