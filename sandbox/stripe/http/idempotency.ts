import { createHash } from 'node:crypto'
import type { Transaction } from '../store/database.ts'
import { StripeFailure } from './errors.ts'

const MAX_KEY_LENGTH = 255

/** The first answer given under a key. */
export interface KeptAnswer {
  readonly status: number
  readonly body: string
  readonly request_id: string
}

/** What identifies a request: the same key must come with the same fingerprint. */
export function fingerprint(method: string, path: string, body: string): string {
  return createHash('sha256').update(`${method} ${path}\n${body}`).digest('hex')
}

/**
 * Takes the key for this transaction. The lock and the answer live and die with it: after a crash in the middle neither
 * the change nor the key is there, so a retry starts afresh.
 * @returns the kept answer when the key was used before
 * @throws `idempotency_key_in_use` (409) while another request holds it; `idempotency_error` (400) when the parameters differ
 */
export async function takeKey(tx: Transaction, key: string, print: string): Promise<KeptAnswer | undefined> {
  if (key.length > MAX_KEY_LENGTH)
    throw new StripeFailure(400, {
      type: 'invalid_request_error',
      message: `Idempotency keys may have at most ${MAX_KEY_LENGTH} characters.`,
    })
  const [lock] = await tx.query<{ taken: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as taken',
    [`idempotency:${key}`],
  )
  if (!lock?.taken)
    throw new StripeFailure(409, {
      type: 'invalid_request_error',
      code: 'idempotency_key_in_use',
      message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    })
  const [kept] = await tx.query<KeptAnswer & { fingerprint: string }>(
    'select status, body, request_id, fingerprint from idempotency_keys where key = $1',
    [key],
  )
  if (kept && kept.fingerprint !== print)
    throw new StripeFailure(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    })
  return kept
}

/** Keeps the answer in the transaction that made the change. Older keys than two days are swept. */
export async function keepAnswer(
  tx: Transaction,
  key: string,
  print: string,
  answer: KeptAnswer,
): Promise<void> {
  await tx.query(
    'insert into idempotency_keys (key, fingerprint, status, body, request_id) values ($1, $2, $3, $4, $5)',
    [key, print, answer.status, answer.body, answer.request_id],
  )
  await tx.query("delete from idempotency_keys where created_at < now() - interval '2 days'")
}
