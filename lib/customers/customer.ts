/** Who is asking, as pages and actions see it. */

/** Somebody signed in: her proven mail address is always lower case. */
export type Customer = {
  readonly userId: string
  readonly email: string
  readonly name: string | null
  readonly role: 'CUSTOMER' | 'OPERATOR'
}

/** An outage is a state of its own: it never looks like a sign-out. */
export type Session =
  | { readonly state: 'guest' }
  | ({ readonly state: 'signed_in' } & Customer)
  | { readonly state: 'unavailable' }

/** An operator, or why nobody of the kind is asking. */
export type OperatorAnswer =
  | { readonly ok: true; readonly operator: Customer }
  | { readonly ok: false; readonly why: 'guest' | 'not_operator' | 'unavailable' }
