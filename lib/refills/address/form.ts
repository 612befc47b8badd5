/** The form of a delivery address: typed, or taken from the address book, for one delivery or for all. */
import {
  type AddressField,
  type AddressProblems,
  addressFields,
  type TypedAddress,
} from '@/lib/customers/addresses/address.ts'
import { typedIn } from '@/lib/customers/addresses/form.ts'
import { readAddress } from '@/lib/customers/addresses/reading.ts'
import type { Action } from '../actions/action.ts'
import type { Said } from '../asking/said.ts'
import type { DeliveryAddress } from '../plan.ts'

type Scope = Extract<Action, { kind: 'address' }>['scope']

/** What the page is told after it was sent: what was typed always comes back. */
export type AddressSaid = {
  readonly typed: TypedAddress
  readonly scope: Scope
  readonly problems: AddressProblems
  /** Null when a field is not right. */
  readonly said: Said | null
}

export type AddressForm = {
  readonly typed: TypedAddress
  readonly scope: Scope
  readonly read: ReturnType<typeof readAddress>
  /** The country that was sent; `US` unless somebody changed the form. */
  readonly country: string
}

/** The fields of a sent form. */
export function addressForm(form: FormData): AddressForm {
  const typed = typedIn(form)
  const scope = form.get('scope') === 'this' ? 'this' : 'all'
  return { typed, scope, read: readAddress(typed), country: String(form.get('country') ?? 'US').slice(0, 2) }
}

/** An address as it would be typed. */
export function asTyped(address: DeliveryAddress): TypedAddress {
  const typed = addressFields.map((field: AddressField) => [field, address[field] ?? ''] as const)
  return {
    name: '',
    line1: '',
    line2: '',
    city: '',
    region: '',
    postalCode: '',
    ...Object.fromEntries(typed),
  }
}
