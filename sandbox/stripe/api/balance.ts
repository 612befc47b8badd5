import type Stripe from 'stripe'
import { z } from 'zod'
import { listing, onlyExpand, text } from '../http/fields.ts'
import type { Define } from '../http/operations.ts'
import { listObjects } from '../store/listing.ts'
import { requireObject } from '../store/objects.ts'

/** The balance (also the store's check that somebody answers) and the movements behind it. */
export function balance(define: Define): void {
  define('GET', '/v1/balance', onlyExpand, async ({ tx }) => {
    const sums = await tx.query<{ currency: string; amount: number }>(
      `select doc->>'currency' as currency, sum((doc->>'net')::bigint)::bigint as amount
       from objects where type = 'balance_transaction' group by 1 order by 1`,
    )
    const pending = (sums.length > 0 ? sums : [{ currency: 'usd', amount: 0 }]).map(
      ({ currency, amount }) => ({
        amount,
        currency,
        source_types: { card: amount },
      }),
    )
    const answer: Stripe.Balance = {
      object: 'balance',
      available: pending.map(({ currency }) => ({ amount: 0, currency, source_types: { card: 0 } })),
      livemode: false,
      pending,
      refund_and_dispute_prefunding: { available: [], pending: [] },
    }
    return answer
  })

  define('GET', '/v1/balance_transactions/:id', onlyExpand, async ({ tx, id }) => {
    return (await requireObject(tx, 'balance_transaction', id)).doc
  })

  define(
    'GET',
    '/v1/balance_transactions',
    z.strictObject({ ...listing, source: text.optional(), type: text.optional(), currency: text.optional() }),
    async ({ tx, params, path }) => {
      const { source, type, currency } = params
      const { rows, hasMore } = await listObjects(tx, 'balance_transaction', {
        ...params,
        where: { source, type, currency },
      })
      return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url: path }
    },
  )
}
