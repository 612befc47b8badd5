/** Run as a process of its own, so that the schema engine and its memory end with the work. */
import { runMigrations } from 'graphile-worker'
import { applyMigrations } from '@/prisma/migrate.ts'
import { seed } from '@/prisma/seed/seed.ts'

const databaseUrl = process.env.DATABASE_URL
if (!databaseUrl) throw new Error('DATABASE_URL is not set')

const applied = await applyMigrations(databaseUrl)
await runMigrations({ connectionString: databaseUrl })
console.log(`${applied.length} migrations applied`)
if (process.argv.includes('--seed')) {
  console.log((await seed(databaseUrl)) ? 'the catalogue was filled' : 'there is a catalogue already')
}
// The engine's pool would otherwise hold the process for as long as it keeps idle connections.
process.exit(0)
