/** Run as a process of its own, so that the engine and its memory end with the work. */
import { runMigrations } from 'graphile-worker'
import { applyMigrations } from '@/prisma/migrate.ts'

const databaseUrl = process.env.DATABASE_URL
if (!databaseUrl) throw new Error('DATABASE_URL is not set')

const applied = await applyMigrations(databaseUrl)
await runMigrations({ connectionString: databaseUrl })
console.log(`${applied.length} migrations applied`)
// The engine's pool would otherwise hold the process for as long as it keeps idle connections.
process.exit(0)
