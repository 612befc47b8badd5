/** How often one thing may happen: `burst` at once, then one every `everySeconds`. */
export type Limit = { readonly name: string; readonly burst: number; readonly everySeconds: number }

export const limits = {
  /** Writes to one cart: faster than fingers, slower than scripts. */
  cartWrite: { name: 'cart-write', burst: 60, everySeconds: 1 },
  /** New carts from one address. */
  newCart: { name: 'new-cart', burst: 30, everySeconds: 10 },
  /** Forms sent from one address to the pages of one visitor; beyond it a machine is told 429. */
  forms: { name: 'forms', burst: 120, everySeconds: 0.5 },
  /** Checkouts from one cart; each holds stock. */
  checkout: { name: 'checkout', burst: 10, everySeconds: 30 },
  /** Checkouts from one address, in however many carts. */
  checkoutFromAddress: { name: 'checkout-ip', burst: 30, everySeconds: 60 },
  /** Look-ups of orders from one address. */
  findOrderFromAddress: { name: 'find-order-ip', burst: 5, everySeconds: 60 },
  /** Mails of order links to one inbox. */
  findOrderToInbox: { name: 'find-order-inbox', burst: 3, everySeconds: 600 },
  /** Sign-in mails asked for from one address. */
  signInFromAddress: { name: 'sign-in-ip', burst: 5, everySeconds: 60 },
  /** Sign-in mails to one inbox. */
  signInToInbox: { name: 'sign-in-inbox', burst: 3, everySeconds: 300 },
  /** Sign-in links pressed from one address. */
  signInConfirm: { name: 'sign-in-confirm', burst: 10, everySeconds: 30 },
  /** Changes of one account: addresses, name, sessions. */
  accountWrite: { name: 'account-write', burst: 30, everySeconds: 10 },
  /** Mails to confirm a new address, asked for by one account. */
  emailChange: { name: 'email-change', burst: 3, everySeconds: 600 },
  /** Changes of one refill: each may be priced at Stripe and is mailed. */
  refillWrite: { name: 'refill-write', burst: 20, everySeconds: 15 },
  /** Fresh links to one refill, to the inbox it belongs to. */
  refillLink: { name: 'refill-link', burst: 3, everySeconds: 600 },
  /** Fresh links asked for from one address. */
  refillLinkFromAddress: { name: 'refill-link-ip', burst: 5, everySeconds: 60 },
} as const satisfies Record<string, Limit>

export type LimitOutcome =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly retryAfterSeconds: number }
