/** The demo's secrets: random, made once, so that links and open forms survive a restart and a rebuild. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Problem } from './problem.ts'

const shape = z.object({
  LINK_SECRET: z.string().min(32),
  INTERNAL_SECRET: z.string().min(32),
  STRIPE_SECRET_KEY: z.string().startsWith('sk_test_'),
  STRIPE_WEBHOOK_SECRETS: z.string().startsWith('whsec_'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z.string().length(44),
  databasePassword: z.string().min(16),
})

export type Secrets = z.infer<typeof shape>

/**
 * Reads the secrets in `file`, after writing new ones when there is none.
 * @throws Problem when the file is there and broken: new ones would not open the old database
 */
export function readSecrets(file: string): Secrets {
  if (!existsSync(file)) writeSecrets(file)
  const parsed = shape.safeParse(readJson(file))
  if (parsed.success) return parsed.data
  throw new Problem(`${file} is damaged: restore it, or delete it and empty the demo with npm run reset.`)
}

function writeSecrets(file: string): void {
  const secrets: Secrets = {
    LINK_SECRET: hex(32),
    INTERNAL_SECRET: hex(32),
    STRIPE_SECRET_KEY: `sk_test_${hex(24)}`,
    STRIPE_WEBHOOK_SECRETS: `whsec_${hex(24)}`,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    databasePassword: hex(16),
  }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 })
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex')
}
