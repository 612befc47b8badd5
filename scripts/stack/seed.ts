/** Run as a process of its own, with the environment that the seed is to see. */
import { seed } from '@/prisma/seed/seed.ts'

const databaseUrl = process.env.DATABASE_URL
if (!databaseUrl) throw new Error('DATABASE_URL is not set')

console.log((await seed(databaseUrl)) ? 'the catalogue was filled' : 'there is a catalogue already')
process.exit(0)
