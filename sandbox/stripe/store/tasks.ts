import type { Transaction } from './database.ts'

/** What the sandbox does later by itself. `target` is the id of the object it is done to. */
export type TaskKind =
  | 'expire_session'
  | 'settle_debit'
  | 'settle_refund'
  | 'open_dispute'
  | 'collect_invoice'

/** Puts a task on the clock, in the transaction that makes it due. A second task of the same kind and target moves the first. */
export async function schedule(
  tx: Transaction,
  kind: TaskKind,
  target: string,
  delaySeconds: number,
): Promise<void> {
  await tx.query(
    `insert into tasks (kind, target, run_at) values ($1, $2, now() + make_interval(secs => $3))
     on conflict (kind, target) do update set run_at = excluded.run_at`,
    [kind, target, delaySeconds],
  )
}

/** Takes a task off the clock, e.g. the expiry of a session that was paid. */
export async function unschedule(tx: Transaction, kind: TaskKind, target: string): Promise<void> {
  await tx.query('delete from tasks where kind = $1 and target = $2', [kind, target])
}
