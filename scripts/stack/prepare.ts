/** Brings the database to where the code is: tables, the queue of the worker, and once the first data. */
import { typescript } from './child.ts'
import { refuseClosedDatabase } from './database.ts'
import type { ChildEnv } from './environment.ts'
import type { Stack } from './stack.ts'

/** Applies the migrations and makes the worker's own tables. @throws Problem when the database refuses */
export async function migrate(stack: Stack, env: ChildEnv): Promise<void> {
  await refuseClosedDatabase(env.DATABASE_URL ?? '')
  await stack.run({
    name: 'migrate',
    ...typescript('scripts/stack/migrate.ts'),
    env,
    failed:
      'The database could not be brought up to date: see the lines above. A database of its own for the store is the safe way.',
  })
}

/** Fills an empty store; does nothing to one that was filled. @throws Problem */
export async function seed(stack: Stack, env: ChildEnv): Promise<void> {
  await stack.run({
    name: 'seed',
    ...typescript('scripts/stack/seed.ts'),
    env,
    failed: `The first data could not be written: see the lines above, and ${stack.logs.file('seed')}.`,
  })
}
