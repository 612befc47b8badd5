/**
 * `npm run operator -- name@example.com`: makes this address an operator's, or promotes the customer who has it. Of the
 * database in DATABASE_URL, else of the demo that runs.
 */
import pg from 'pg'
import { z } from 'zod'
import { mergeVariables, readDotEnv } from '../stack/dotenv.ts'
import { demoPlace, root } from '../stack/paths.ts'
import { addressOf } from '../stack/postgres.ts'
import { asProblem, Problem } from '../stack/problem.ts'
import { readSecrets } from '../stack/secrets.ts'
import { readState } from '../stack/state.ts'

type Store = { readonly databaseUrl: string; readonly storeUrl: string; readonly mailboxUrl: string | null }

try {
  const email = readEmail(process.argv[2])
  const store = findStore()
  await promote(store.databaseUrl, email)
  console.log(`${email} is an operator now.\n\n${howToSignIn(store, email)}`)
} catch (error) {
  console.error(asProblem(error).message)
  process.exitCode = 1
}
process.disconnect?.()

function readEmail(typed: string | undefined): string {
  const parsed = z.email().safeParse(typed?.trim().toLowerCase())
  if (parsed.success) return parsed.data
  throw new Problem('Say whose address: npm run operator -- name@example.com')
}

function findStore(): Store {
  const variables = mergeVariables(process.env, readDotEnv(root))
  const { DATABASE_URL: databaseUrl, STORE_URL: storeUrl } = variables
  if (databaseUrl) return { databaseUrl, storeUrl: storeUrl ?? 'the store', mailboxUrl: null }
  const running = readState(demoPlace.state)
  if (!running) throw new Problem('Nothing runs here: npm start first, or set DATABASE_URL.')
  const { postgres = 0, mailbox } = running.ports
  const { databasePassword: password } = readSecrets(demoPlace.secrets)
  return {
    databaseUrl: addressOf({ place: demoPlace, port: postgres, password }),
    storeUrl: running.storeUrl,
    mailboxUrl: mailbox ? `http://localhost:${mailbox}` : null,
  }
}

async function promote(databaseUrl: string, email: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(
      `INSERT INTO "user" (id, email, role) VALUES (gen_random_uuid(), $1, 'OPERATOR')
       ON CONFLICT (email) DO UPDATE SET role = 'OPERATOR'`,
      [email],
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

function howToSignIn({ storeUrl, mailboxUrl }: Store, email: string): string {
  return [
    `  1. Open ${storeUrl}/account/sign-in and type ${email}.`,
    `  2. Open the link in the mail${mailboxUrl ? `: it is at ${mailboxUrl}` : ''}.`,
    `  3. Pack at ${storeUrl}/admin/orders.`,
  ].join('\n')
}
