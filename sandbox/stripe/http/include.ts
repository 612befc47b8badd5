import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { listObjects } from '../store/listing.ts'
import { findObject } from '../store/objects.ts'
import type { Records, RecordType, SessionLine } from '../store/records.ts'

const LIST_SIZE = 10

/** A session's lines as a list answers them: without the parts that have to be asked for. */
export function publicLines(lines: readonly SessionLine[]): Stripe.LineItem[] {
  return lines.map(({ item }) => {
    const { taxes: _taxes, discounts: _discounts, ...line } = item
    return line
  })
}

/**
 * The value of a field that an object holds only when `expand[]` asks for it. `next` is the path's following part.
 * @returns undefined where the field is a plain one, or unknown
 */
export async function include(
  tx: Transaction,
  holder: object & { id?: unknown; object?: unknown },
  field: string,
  next: string | undefined,
): Promise<unknown> {
  const id = typeof holder.id === 'string' ? holder.id : ''
  switch (`${String(holder.object)}.${field}`) {
    case 'checkout.session.line_items':
      return sessionLines(tx, id)
    case 'checkout.session.total_details': {
      const session = next === 'breakdown' ? await findObject(tx, 'checkout.session', id) : undefined
      return session?.doc.total_details
        ? { ...session.doc.total_details, breakdown: session.hidden.breakdown }
        : undefined
    }
    case 'item.taxes':
    case 'item.discounts':
      return lineField(tx, id, field === 'taxes' ? 'taxes' : 'discounts')
    case 'charge.refunds':
      return listOf(tx, 'refund', { charge: id }, `/v1/charges/${id}/refunds`)
    case 'invoice.payments':
      return listOf(tx, 'invoice_payment', { invoice: id }, '/v1/invoice_payments')
    case 'invoice.confirmation_secret': {
      const invoice = await findObject(tx, 'invoice', id)
      const intent = await findObject(tx, 'payment_intent', invoice?.hidden.payment_intent ?? '')
      return intent ? { client_secret: intent.doc.client_secret, type: 'payment_intent' } : null
    }
    default:
      return undefined
  }
}

async function sessionLines(tx: Transaction, id: string): Promise<Stripe.ApiList<Stripe.LineItem>> {
  const session = await findObject(tx, 'checkout.session', id)
  const lines = publicLines(session?.hidden.lines ?? [])
  return {
    object: 'list',
    data: lines.slice(0, LIST_SIZE),
    has_more: lines.length > LIST_SIZE,
    url: `/v1/checkout/sessions/${id}/line_items`,
  }
}

async function listOf<T extends RecordType>(
  tx: Transaction,
  type: T,
  where: Record<string, string>,
  url: string,
): Promise<Stripe.ApiList<Records[T]['doc']>> {
  const { rows, hasMore } = await listObjects(tx, type, { where })
  return { object: 'list', data: rows.map((row) => row.doc), has_more: hasMore, url }
}

async function lineField(tx: Transaction, id: string, field: 'taxes' | 'discounts'): Promise<unknown> {
  const [row] = await tx.query<{ hidden: { lines: SessionLine[] } }>(
    `select hidden from objects where type = 'checkout.session'
     and exists (select 1 from json_array_elements(hidden->'lines') line where line#>>'{item,id}' = $1)`,
    [id],
  )
  return row?.hidden.lines.find((line) => line.item.id === id)?.item[field] ?? []
}
