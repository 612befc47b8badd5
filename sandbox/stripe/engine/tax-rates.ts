import type Stripe from 'stripe'
import type { Transaction } from '../store/database.ts'
import { findObject } from '../store/objects.ts'
import type { TaxPlace } from './tax-table.ts'
import { US_STATES } from './us-states.ts'

/** The tax rate object of a place and percentage; written down when it is first used. */
export async function taxRateFor(tx: Transaction, place: TaxPlace, percent: number): Promise<Stripe.TaxRate> {
  const state = place.state ?? ''
  const id = `txr_sandbox_${place.country}_${state}_${String(percent).replace('.', 'p')}`.toLowerCase()
  const known = await findObject(tx, 'tax_rate', id)
  if (known) return known.doc
  const rate: Stripe.TaxRate = {
    id,
    object: 'tax_rate',
    active: true,
    country: place.country,
    created: tx.now,
    description: null,
    display_name: 'Sales Tax',
    effective_percentage: percent,
    flat_amount: null,
    inclusive: false,
    jurisdiction: US_STATES[state] ?? state,
    jurisdiction_level: 'state',
    livemode: false,
    metadata: {},
    percentage: percent,
    rate_type: 'percentage',
    state: place.state,
    tax_type: 'sales_tax',
  }
  await tx.query(
    `insert into objects (id, type, created, doc, hidden) values ($1, 'tax_rate', $2, $3, '{}') on conflict (id) do nothing`,
    [id, tx.now, JSON.stringify(rate)],
  )
  return rate
}
