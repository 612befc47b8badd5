/**
 * The cart on a page as pure state: the last cart the server told, and the wishes it has not answered yet. The server's
 * cart is the truth; a wish only says what the page shows meanwhile.
 */
import type { Cart } from '@/lib/cart/cart.ts'
import type { CartOutcome, CartRefusal } from '@/lib/cart/outcome.ts'
import { grant, isTrueOf, keyOf, type Wish } from './wish.ts'

export type CartState = {
  /** The newest cart the server told; null until it told one. */
  readonly cart: Cart | null
  /** What the shopper wants and the server has not answered, in the order of asking. */
  readonly wishes: readonly Wish[]
  /** The one wish on its way to the server. */
  readonly sent: Wish | null
  /** Why a wish was not granted, by its key; kept until the shopper asks again. */
  readonly refusals: Readonly<Record<string, CartRefusal>>
}

export type CartEvent =
  /** A cart came from the server, by whatever way. */
  | { readonly kind: 'told'; readonly cart: Cart }
  | { readonly kind: 'wished'; readonly wish: Wish }
  | { readonly kind: 'sent'; readonly wish: Wish }
  | { readonly kind: 'answered'; readonly outcome: CartOutcome }

export const nothingTold: CartState = { cart: null, wishes: [], sent: null, refusals: {} }

/** The state after `event`. */
export function reduce(state: CartState, event: CartEvent): CartState {
  switch (event.kind) {
    case 'told':
      return { ...state, cart: newer(state, event.cart) }
    case 'wished':
      return wished(state, event.wish)
    case 'sent':
      return { ...state, sent: event.wish }
    case 'answered':
      return answered(state, event.outcome)
  }
}

/** The wish to send now: the oldest one, while none is on its way. */
export function nextToSend(state: CartState): Wish | null {
  return state.sent === null ? (state.wishes[0] ?? null) : null
}

/** True while the amounts on the page belong to an older cart than the one wished for. */
export function isBusy(state: CartState): boolean {
  return state.wishes.length > 0
}

/** The cart to show: the truth, with the wishes still open granted in advance. */
export function shown(cart: Cart, wishes: readonly Wish[]): Cart {
  return wishes.reduce(grant, cart)
}

function wished(state: CartState, wish: Wish): CartState {
  const key = keyOf(wish)
  const { [key]: _, ...refusals } = state.refusals
  const others = state.wishes.filter((other) => keyOf(other) !== key)
  const isOpen = state.sent !== null || state.cart === null || !isTrueOf(state.cart, wish)
  return { ...state, refusals, wishes: isOpen ? replaced(state.wishes, wish) : others }
}

/** A newer wish takes the place of the older one, so that pressing often does not send it to the end of the queue. */
function replaced(wishes: readonly Wish[], wish: Wish): readonly Wish[] {
  const at = wishes.findIndex((other) => keyOf(other) === keyOf(wish))
  return at === -1 ? [...wishes, wish] : wishes.with(at, wish)
}

function answered(state: CartState, outcome: CartOutcome): CartState {
  const { sent } = state
  const cart = 'cart' in outcome && outcome.cart ? newer(state, outcome.cart) : state.cart
  const wishes = state.wishes.filter((wish) => wish !== sent)
  const isStillWanted = sent !== null && wishes.length < state.wishes.length
  const refusals =
    outcome.status === 'refused' && isStillWanted
      ? { ...state.refusals, [keyOf(sent)]: outcome.refusal }
      : state.refusals
  return { cart, wishes, sent: null, refusals }
}

/**
 * The newest version wins, whichever way it came. Version 0 is the cart of someone who has none: believed only while
 * nothing is being changed, for it may have been read before the first thing was added.
 */
function newer({ cart, wishes }: CartState, told: Cart): Cart {
  if (cart === null || told.version >= cart.version) return told
  return told.version === 0 && wishes.length === 0 ? told : cart
}
