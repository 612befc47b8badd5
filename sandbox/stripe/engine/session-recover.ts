import type { Transaction } from '../store/database.ts'
import { randomText } from '../store/ids.ts'
import { insertObject, saveObject } from '../store/objects.ts'
import type { Stored } from '../store/records.ts'
import { schedule } from '../store/tasks.ts'
import { priceSession } from './session-price.ts'

const OPEN_SECONDS = 24 * 60 * 60

/** The expired session that a recovery link belongs to, while the link is good. */
export async function findRecoverable(
  tx: Transaction,
  url: string,
): Promise<Stored<'checkout.session'> | undefined> {
  const [row] = await tx.query<Stored<'checkout.session'>>(
    `select doc, hidden from objects where type = 'checkout.session' and doc#>>'{after_expiration,recovery,url}' = $1
     and (doc#>>'{after_expiration,recovery,expires_at}')::bigint > $2`,
    [url, tx.now],
  )
  return row
}

/** Opens a fresh copy of an expired session: the same order, a new day, nothing paid. @returns its page */
export async function recoverSession(
  tx: Transaction,
  expired: Stored<'checkout.session'>,
  publicUrl: string,
): Promise<string> {
  const id = `cs_test_a1${randomText(55)}`
  const url = `${publicUrl}/c/pay/${id}`
  const lines = expired.hidden.lines.map((line) => ({
    ...line,
    item: { ...line.item, id: `li_${randomText(24)}` },
  }))
  const session = await insertObject(
    tx,
    'checkout.session',
    {
      ...expired.doc,
      id,
      after_expiration: null,
      allow_promotion_codes: expired.doc.after_expiration?.recovery?.allow_promotion_codes ?? null,
      consent: null,
      created: tx.now,
      expires_at: tx.now + OPEN_SECONDS,
      payment_intent: null,
      recovered_from: expired.doc.id,
      status: 'open',
      url,
    },
    { ...expired.hidden, lines, customer: null },
  )
  await priceSession(tx, session)
  await saveObject(tx, session)
  await schedule(tx, 'expire_session', id, OPEN_SECONDS)
  return url
}
