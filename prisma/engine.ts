/**
 * Prisma's schema engine as WebAssembly, so that migrating needs no native binary and no download
 * (docs/decisions/0002-prisma-engine-as-webassembly.md). The folders and the history table are Prisma's own:
 * `prisma migrate deploy` works on the same ones.
 */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm'

const here = import.meta.dirname
const schemaFile = path.join(here, 'schema.prisma')
export const migrationsDir = path.join(here, 'migrations')

/** Everything in the schema is ours; graphile-worker and the sandbox keep to schemas of their own. */
export const noFilter = { externalTables: [], externalEnums: [] }

type EngineModule = { SchemaEngine: typeof SchemaEngine; __wbg_set_wasm(exports: WebAssembly.Exports): void }

// The bindings keep one WebAssembly memory per process: a second instance would pull it from under the first.
let loaded: Promise<EngineModule> | undefined

function loadEngine(): Promise<EngineModule> {
  loaded ??= instantiate()
  return loaded
}

async function instantiate(): Promise<EngineModule> {
  const require = createRequire(import.meta.url)
  const glue = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bindings: EngineModule = await import(glue)
  const bytes = await readFile(path.join(path.dirname(glue), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
  return bindings
}

/** Reads `prisma/schema.prisma` in the form the engine takes. */
export async function readSchema(): Promise<SchemasContainer> {
  return { files: [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }] }
}

/** Reads every migration folder, oldest first, in the form the engine takes. */
export async function readMigrations(): Promise<MigrationList> {
  const names = (await readdir(migrationsDir, { withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const migrationDirectories = await Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(migrationsDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  )
  return {
    baseDir: migrationsDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}

/** `PrismaPg` cuts a script at every semicolon, also inside a function's body; PostgreSQL takes the script whole. */
class WholeScriptPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script)
    }
    return adapter
  }
}

/** Opens the engine on the database at `databaseUrl`, hands it to `work`, and frees it. */
export async function withEngine<T>(
  databaseUrl: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { SchemaEngine } = await loadEngine()
  const { files } = await readSchema()
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptPg({ connectionString: databaseUrl }))
  const engine = await SchemaEngine.new(
    { datamodels: files.map((file): [string, string] => [file.path, file.content]) },
    () => undefined,
    adapter,
  )
  try {
    return await work(engine)
  } finally {
    engine.free()
  }
}
