import { describe, expect, test } from 'vitest'
import { buildCart, type Cart, type Offer, type StoredLine } from '@/lib/cart/cart.ts'
import { money } from '@/lib/platform/money.ts'
import {
  type CartEvent,
  type CartState,
  isBusy,
  nextToSend,
  nothingTold,
  reduce,
  shown,
} from './cart-reducer.ts'
import type { Wish } from './wish.ts'

const policy = { flatRate: 595, freeFrom: 7500, countries: ['US'], label: 'Standard delivery' }
const offer: Offer = {
  units: 10,
  product: {
    ...{ sku: 'nad', kind: 'PRODUCT', name: 'NAD+', step: 4, taxCode: 'txcd' },
    parts: [{ bottle: { sku: 'nad', name: 'NAD+', step: 4, capsules: 60, capsulesPerDay: 2 }, quantity: 1 }],
    prices: { ONE_TIME: { id: 'p1', price: money(6900) }, REFILL: { id: 'p2', price: money(5865) } },
  },
}

function cartOf(version: number, quantity: number, purchase: 'ONE_TIME' | 'REFILL' = 'ONE_TIME'): Cart {
  const seen = { priceId: 'p1', price: money(6900) }
  const line: StoredLine = { sku: 'nad', purchase, quantity, seen }
  const lines = quantity > 0 ? [line] : []
  return buildCart({ version, refillEveryDays: 30, lines }, new Map([['nad', offer]]), policy)
}

const want = (quantity: number): Wish => ({ kind: 'quantity', sku: 'nad', purchase: 'ONE_TIME', quantity })

function play(state: CartState, ...events: CartEvent[]): CartState {
  return events.reduce(reduce, state)
}

const told = reduce(nothingTold, { kind: 'told', cart: cartOf(1, 1) })

describe('rapid clicks', () => {
  const two = want(2)
  const clicking = play(
    told,
    { kind: 'wished', wish: two },
    { kind: 'sent', wish: two },
    { kind: 'wished', wish: want(3) },
    { kind: 'wished', wish: want(4) },
  )

  test('show the last quantity while only the first is on its way', () => {
    expect(shown(cartOf(1, 1), clicking.wishes).lines[0]?.quantity).toBe(4)
    expect(nextToSend(clicking)).toBeNull()
  })

  test('hold the totals until the server answers', () => {
    expect(shown(cartOf(1, 1), clicking.wishes).subtotal).toEqual(money(6900))
    expect(isBusy(clicking)).toBe(true)
  })

  test('send the newest wish next, and then nothing', () => {
    const answered = reduce(clicking, { kind: 'answered', outcome: { status: 'done', cart: cartOf(2, 2) } })
    const next = nextToSend(answered)
    expect(next).toEqual(want(4))
    if (next === null) return
    const settled = play(
      answered,
      { kind: 'sent', wish: next },
      { kind: 'answered', outcome: { status: 'done', cart: cartOf(3, 4) } },
    )
    expect(settled.cart?.lines[0]?.quantity).toBe(4)
    expect(nextToSend(settled)).toBeNull()
    expect(isBusy(settled)).toBe(false)
  })

  test('that end where they began, with nothing on its way, send nothing', () => {
    const back = play(told, { kind: 'wished', wish: want(2) }, { kind: 'wished', wish: want(1) })
    expect(nextToSend(back)).toBeNull()
    expect(isBusy(back)).toBe(false)
  })

  test('that end where they began are still sent while another one is on its way', () => {
    const back = reduce(clicking, { kind: 'wished', wish: want(1) })
    const answered = reduce(back, { kind: 'answered', outcome: { status: 'done', cart: cartOf(2, 2) } })
    expect(nextToSend(answered)).toEqual(want(1))
  })
})

describe('versions', () => {
  test('an older cart is ignored, whichever way it comes', () => {
    const held = reduce(nothingTold, { kind: 'told', cart: cartOf(5, 5) })
    expect(reduce(held, { kind: 'told', cart: cartOf(4, 1) }).cart?.version).toBe(5)
    const late = play(
      held,
      { kind: 'sent', wish: want(2) },
      { kind: 'answered', outcome: { status: 'done', cart: cartOf(3, 2) } },
    )
    expect(late.cart?.version).toBe(5)
  })

  test('the same version is believed again: a price or the stock may have changed', () => {
    const again = cartOf(1, 1)
    expect(reduce(told, { kind: 'told', cart: again }).cart).toBe(again)
  })

  test('a cart that is gone is believed only while nothing is being changed', () => {
    const gone = { kind: 'told', cart: cartOf(0, 0) } as const
    expect(reduce(told, gone).cart?.version).toBe(0)
    expect(play(told, { kind: 'wished', wish: want(2) }, gone).cart?.version).toBe(1)
  })
})

describe('a refusal', () => {
  const refusal = { reason: 'only_some_left', name: 'NAD+', units: 1 } as const
  const refused = { status: 'refused', refusal, cart: cartOf(1, 1) } as const
  const two = want(2)
  const sent = play(told, { kind: 'wished', wish: two }, { kind: 'sent', wish: two })

  test('restores the truth and is said', () => {
    const after = reduce(sent, { kind: 'answered', outcome: refused })
    expect(shown(cartOf(1, 1), after.wishes).lines[0]?.quantity).toBe(1)
    expect(after.refusals['quantity nad ONE_TIME']).toEqual(refusal)
  })

  test('of a wish nobody has any more is not said', () => {
    const after = play(sent, { kind: 'wished', wish: want(3) }, { kind: 'answered', outcome: refused })
    expect(after.refusals).toEqual({})
    expect(nextToSend(after)).toEqual(want(3))
  })

  test('is forgotten when the shopper asks again', () => {
    const after = reduce(sent, { kind: 'answered', outcome: refused })
    expect(reduce(after, { kind: 'wished', wish: want(3) }).refusals).toEqual({})
  })

  test('without a cart keeps the one that is known', () => {
    const outcome = { status: 'refused', refusal: { reason: 'unavailable' } } as const
    expect(reduce(sent, { kind: 'answered', outcome }).cart?.version).toBe(1)
  })
})

test('a quantity wished after a switch to refill belongs to the refill line', () => {
  const wishes: Wish[] = [
    { kind: 'purchase', sku: 'nad', from: 'ONE_TIME', to: 'REFILL' },
    { kind: 'quantity', sku: 'nad', purchase: 'REFILL', quantity: 3 },
  ]
  expect(shown(cartOf(1, 1), wishes).lines).toMatchObject([{ purchase: 'REFILL', quantity: 3 }])
})

test('a removed line is gone at once', () => {
  expect(shown(cartOf(1, 2), [want(0)]).lines).toEqual([])
})
