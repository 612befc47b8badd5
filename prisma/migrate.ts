/**
 * `npm run db:migrate` applies what is missing; `npm run db:migration -- name` writes a new migration folder
 * from what `schema.prisma` has changed since the last commit.
 */
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SchemasContainer } from '@prisma/schema-engine-wasm'
import { migrationsDir, noFilter, readMigrations, readSchema, withEngine } from './engine.ts'

/**
 * Applies every migration the database at `databaseUrl` has not had yet, and returns their names.
 * @throws with the engine's own message when one fails; the history table then names it.
 */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const migrationsList = await readMigrations()
  return withEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilter })
    return appliedMigrationNames
  })
}

/** Writes a migration folder named after `name`, not applied; returns its path, or null when nothing changed. */
async function writeMigration(databaseUrl: string, name: string): Promise<string | null> {
  const schema = await readSchema()
  const before = committedSchema()
  const { stdout } = await withEngine(databaseUrl, (engine) =>
    engine.diff({
      from: before ? { tag: 'schemaDatamodel', ...before } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: null,
      filters: noFilter,
    }),
  )
  if (!stdout || stdout.includes('This is an empty migration')) return null
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrationsDir, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'migration.sql'), stdout)
  await writeFile(path.join(migrationsDir, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return folder
}

/** The schema as last committed: comparing two texts needs no shadow database. */
function committedSchema(): SchemasContainer | null {
  try {
    const content = execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return { files: [{ path: 'schema.prisma', content }] }
  } catch {
    return null
  }
}

if (process.argv[1] === import.meta.filename) {
  const databaseUrl = process.env.DATABASE_URL
  if (!databaseUrl) throw new Error('DATABASE_URL is not set: npm start sets it for you.')
  const [command, name] = process.argv.slice(2)
  if (command === 'write' && name) {
    const folder = await writeMigration(databaseUrl, name)
    process.stdout.write(folder ? `${folder}\n` : 'schema.prisma has not changed since the last commit.\n')
  } else {
    const applied = await applyMigrations(databaseUrl)
    process.stdout.write(`${applied.length} migrations applied\n`)
  }
}
