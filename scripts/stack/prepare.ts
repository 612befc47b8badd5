/** Brings the database to where the code is: tables, the queue of the worker, and for a demo its first data. */
import { typescript } from './child.ts'
import { refuseClosedDatabase } from './database.ts'
import type { ChildEnv } from './environment.ts'
import type { Stack } from './stack.ts'

/** Applies the migrations and makes the worker's own tables. @throws Problem when the database refuses */
export function migrate(stack: Stack, env: ChildEnv): Promise<void> {
  return prepare(stack, env)
}

/** Does what {@link migrate} does, and then fills a store that is empty. @throws Problem */
export function seed(stack: Stack, env: ChildEnv): Promise<void> {
  return prepare(stack, env, '--seed')
}

/** One process for both: most of its time goes into loading. */
async function prepare(stack: Stack, env: ChildEnv, ...flags: string[]): Promise<void> {
  await refuseClosedDatabase(env.DATABASE_URL ?? '')
  await stack.run({
    name: 'database',
    ...typescript('scripts/stack/database-main.ts', ...flags),
    env,
    failed:
      'The database could not be brought up to date: see the lines above. The store wants a database of its own; a demo is emptied with npm run reset.',
  })
}
