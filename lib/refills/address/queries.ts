/** What the page of a delivery address shows. */

import type { TypedAddress } from '@/lib/customers/addresses/address.ts'
import { getAddress, getAddresses } from '@/lib/customers/addresses/queries.ts'
import { now } from '@/lib/platform/clock.ts'
import { preview } from '../acting/act.ts'
import { type Preview, toPreview } from '../asking/queries.ts'
import { addressOf } from '../cycle.ts'
import { type Ahead, outlookOf } from '../outlook.ts'
import type { Plan } from '../plan.ts'
import { findPlan } from '../store.ts'
import { asTyped } from './form.ts'

export type AddressView = {
  readonly plan: Plan
  readonly before: readonly Ahead[]
  readonly preview: Preview
  /** Of her address book, each with a label. Empty behind a link: it shows one refill and no account. */
  readonly book: readonly { readonly id: string; readonly label: string }[]
  /** What stands in the fields: the one chosen from the book, else where it goes now. */
  readonly typed: TypedAddress
}

/** @param chosen the id of an address of her book @returns null when there is no such plan */
export async function getAddressView(
  planId: string,
  userId: string | null,
  chosen: string | undefined,
): Promise<AddressView | null> {
  const plan = await findPlan(planId)
  if (!plan) return null
  const current = addressOf(plan, plan.cycle)
  const book = userId === null ? [] : await getAddresses(userId)
  const picked = userId === null || !chosen ? null : await getAddress(userId, chosen)
  const decision = await preview(plan, { kind: 'address', scope: 'all', address: current }, now())
  return {
    ...{ plan, before: outlookOf(plan), preview: toPreview(decision) },
    book: book.map(({ id, name, line1, city }) => ({ id, label: `${name}, ${line1}, ${city}` })),
    typed: asTyped(picked ?? current),
  }
}
