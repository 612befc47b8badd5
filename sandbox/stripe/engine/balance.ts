import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { insertObject } from '../store/objects.ts'

const PERCENT_FEE = 0.029
const FIXED_FEE = 30
const DAYS_UNTIL_AVAILABLE = 2
const DAY_SECONDS = 86_400

/** Stripe's usual card fee in minor units: 2.9 % and 30 cents. */
export function processingFee(amount: number): number {
  return Math.round(amount * PERCENT_FEE) + FIXED_FEE
}

/** A movement of money. `amount` is signed: negative leaves the balance. Minor units. */
export interface Movement {
  type: 'charge' | 'refund' | 'refund_failure' | 'adjustment'
  amount: number
  fee: number
  currency: string
  source: string
  description: string | null
}

/** Books a movement. @returns the id of the balance transaction */
export async function addBalanceTransaction(tx: Transaction, movement: Movement): Promise<string> {
  return (await bookMovement(tx, movement)).id
}

/** Books a movement. @returns the balance transaction itself (a dispute holds it whole) */
export async function bookMovement(tx: Transaction, movement: Movement): Promise<Stripe.BalanceTransaction> {
  const { fee } = movement
  const booked: Stripe.BalanceTransaction = {
    id: newId('txn'),
    object: 'balance_transaction',
    amount: movement.amount,
    available_on: tx.now + DAYS_UNTIL_AVAILABLE * DAY_SECONDS,
    balance_type: 'payments',
    created: tx.now,
    currency: movement.currency,
    description: movement.description,
    exchange_rate: null,
    fee,
    fee_details: fee
      ? [
          {
            amount: fee,
            application: null,
            currency: movement.currency,
            description: 'Stripe processing fees',
            type: 'stripe_fee',
          },
        ]
      : [],
    net: movement.amount - fee,
    reporting_category: movement.type === 'adjustment' ? 'dispute' : movement.type,
    source: movement.source,
    status: 'pending',
    type: movement.type,
  }
  await insertObject(tx, 'balance_transaction', booked, {})
  return booked
}
