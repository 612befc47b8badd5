/**
 * The one cart of this document, and everything that keeps it true: its own writes, other tabs, and a page that comes
 * back after a while. Browser only.
 */
import { useSyncExternalStore } from 'react'
import type { Cart } from '@/lib/cart/cart.ts'
import { onAdded } from './cart-changed.ts'
import { type CartEvent, type CartState, nextToSend, nothingTold, reduce } from './cart-reducer.ts'
import type { CartSnapshot } from './cart-snapshot.ts'
import { keepCount } from './count.ts'
import { send } from './send.ts'
import type { Wish } from './wish.ts'

/** A page unseen for this long asks for the cart again: prices and stock move on. */
const STALE_AFTER_MS = 60_000

/** The last time the server was asked for the whole page. */
export type Look = { readonly snapshot: CartSnapshot | null; readonly failed: boolean }

const neverLooked: Look = { snapshot: null, failed: false }

let state: CartState = nothingTold
let look = neverLooked
let lookedAt = 0
let hiddenAt = 0
let channel: BroadcastChannel | null = null
const listeners = new Set<() => void>()

/** The state of the cart in this document; re-renders when it changes. */
export function useCartState(): CartState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => nothingTold,
  )
}

/** What the last look brought; re-renders when there is a newer one. */
export function useLook(): Look {
  return useSyncExternalStore(
    subscribe,
    () => look,
    () => neverLooked,
  )
}

/** Takes in a cart that came from the server. */
export function tell(cart: Cart): void {
  apply({ kind: 'told', cart })
}

/** Asks for a change. It shows at once and is sent when the one before it is answered. */
export function wish(wanted: Wish): void {
  apply({ kind: 'wished', wish: wanted })
  void pump()
}

/** Reads the cart and its terms afresh. */
export async function lookAgain(): Promise<void> {
  lookedAt = Date.now()
  const snapshot = await readSnapshot()
  look = { snapshot: snapshot ?? look.snapshot, failed: snapshot === null }
  if (snapshot) tell(snapshot.cart)
  else notify()
}

async function readSnapshot(): Promise<CartSnapshot | null> {
  try {
    const answer = await fetch('/cart/state', { cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as CartSnapshot) : null
  } catch {
    return null
  }
}

/** Next sends actions one after the other, so one queue serves all lines. */
async function pump(): Promise<void> {
  for (let next = nextToSend(state); next !== null; next = nextToSend(state)) {
    apply({ kind: 'sent', wish: next })
    const outcome = await send(next)
    apply({ kind: 'answered', outcome })
    if ('cart' in outcome && outcome.cart) channel?.postMessage(outcome.cart)
  }
}

function apply(event: CartEvent): void {
  const before = state
  state = reduce(state, event)
  if (state.cart !== null && state.cart !== before.cart) keepCount(state.cart.count)
  notify()
}

function notify(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) startListening()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) stopListening()
  }
}

let stopListening = () => {}

function startListening(): void {
  const stop = new AbortController()
  const { signal } = stop
  const stopAdded = onAdded((cart) => {
    tell(cart)
    channel?.postMessage(cart)
  })
  openChannel()
  window.addEventListener('pagehide', closeChannel, { signal })
  window.addEventListener('pageshow', comeBack, { signal })
  document.addEventListener('visibilitychange', seen, { signal })
  stopListening = () => {
    stop.abort()
    stopAdded()
    closeChannel()
  }
}

/** Open only while the page is shown: an open channel keeps a page out of the back/forward cache. */
function openChannel(): void {
  channel ??= new BroadcastChannel('vs-cart')
  channel.onmessage = (message: MessageEvent<Cart>) => tell(message.data)
}

function closeChannel(): void {
  channel?.close()
  channel = null
}

function comeBack(event: PageTransitionEvent): void {
  if (!event.persisted) return
  openChannel()
  void lookAgain()
}

function seen(): void {
  if (document.visibilityState === 'hidden') hiddenAt = Date.now()
  else if (Date.now() - Math.max(hiddenAt, lookedAt) > STALE_AFTER_MS) void lookAgain()
}
