/** What happened to an order, in words, newest last. */
import { formatMoney, money } from '@/lib/platform/money.ts'
import { refundReasons } from '../refunding/outcome.ts'
import type { DeskOrder } from './order.ts'

export type Happened = { readonly at: Date; readonly words: string }

type Past = Pick<
  DeskOrder,
  'placedAt' | 'total' | 'shipment' | 'shippedBy' | 'refundRequests' | 'stripeRefunds' | 'disputes'
>

/** Everything an order's rows tell. */
export function historyOf(order: Past): Happened[] {
  return [
    { at: order.placedAt, words: `Paid and placed, ${say(order.total)}.` },
    ...order.refundRequests.flatMap((refund) => tellRefund(refund)),
    ...order.stripeRefunds
      .filter(({ status }) => status === 'failed' || status === 'canceled')
      .map(({ amount, createdAt }) => ({
        at: createdAt,
        words: `A refund of ${say(amount)} did not reach the bank.`,
      })),
    ...order.disputes.map(({ amount, reason, status, createdAt }) => ({
      at: createdAt,
      words: `Disputed at the bank: ${say(amount)}, ${spaced(reason)}, ${spaced(status)}.`,
    })),
    ...(order.shipment
      ? [
          {
            at: order.shipment.shippedAt,
            words: `Shipped with ${order.shipment.carrier}${by(order.shippedBy)}.`,
          },
        ]
      : []),
  ].sort((one, other) => one.at.getTime() - other.at.getTime())
}

function tellRefund({
  requestedAt,
  requestedBy,
  amount,
  reason,
  state,
  problem,
}: DeskOrder['refundRequests'][number]) {
  const asked = `Refund of ${say(amount)} asked for${by(requestedBy)}: ${lowerFirst(refundReasons[reason])}.`
  const end = {
    ASKED: 'Stripe has not answered yet.',
    MADE: 'It was made.',
    REFUSED: `It was not made: ${problem ?? 'Stripe refused it.'}`,
  }[state]
  return [{ at: requestedAt, words: `${asked} ${end}` }]
}

function by(operator: string | null): string {
  return operator === null ? '' : ` by ${operator}`
}

function say(amount: number): string {
  return formatMoney(money(amount))
}

function spaced(code: string): string {
  return code.replaceAll('_', ' ')
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
