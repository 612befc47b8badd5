/** Everything that can happen to the simulated world, as fast-check draws it. */
import fc from 'fast-check'
import type { Action } from '../actions/action.ts'
import type { CardMood } from './card.ts'
import type { Stage } from './engine.ts'
import { item } from './example.ts'
import type { Line } from './stripe.ts'

/** An action as it is drawn: dates are days from the day it is done. */
export type Wish =
  | Exclude<Action, { kind: 'move' | 'pause' | 'count' | 'card' }>
  | { readonly kind: 'move' | 'pause' | 'count'; readonly days: number }
  | { readonly kind: 'card'; readonly mood: CardMood }

export type Move =
  | { readonly kind: 'act'; readonly wish: Wish; readonly isStale: boolean }
  | { readonly kind: 'undo'; readonly afterMinutes: number }
  | { readonly kind: 'days'; readonly days: number; readonly parcels: boolean }
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'die'; readonly stage: Stage }
  /** Something happens between two effects of a charge: she acts, or a webhook comes (null). */
  | { readonly kind: 'meanwhile'; readonly stage: Stage; readonly wish: Wish | null }
  | { readonly kind: 'sweeps'; readonly times: number }
  | { readonly kind: 'webhook'; readonly which: number; readonly times: number }
  | { readonly kind: 'page'; readonly which: number }
  | { readonly kind: 'bank'; readonly isPaid: boolean }
  | { readonly kind: 'mood'; readonly mood: CardMood }
  | { readonly kind: 'detach' }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'mail' | 'sweep'; readonly isUp: boolean }
  | { readonly kind: 'tax'; readonly percent: number }
  /** Cents that finalising adds to what the preview said, and what Stripe keeps for the customer. */
  | { readonly kind: 'drift' | 'balance'; readonly cents: number }
  /** Stripe refuses for good, or takes her requests again. */
  | { readonly kind: 'refuses'; readonly isSo: boolean }
  /** Somebody deletes a draft or voids a bill on Stripe's pages. */
  | { readonly kind: 'ended_by_hand' }
  | { readonly kind: 'inbox'; readonly isGone: boolean }
  | { readonly kind: 'stock'; readonly sku: string; readonly delta: number }
  | { readonly kind: 'ship' }

const sku = fc.constantFrom('nad', 'bal', 'tea')
const mood = fc.constantFrom<CardMood>(
  'pays',
  'pays',
  'pays',
  'soft',
  'soft',
  'hard',
  'asks',
  'gone',
  'thinks',
)
const stage = fc.constantFrom<Stage>('begun', 'drafted', 'billed', 'asked', 'answered')
const offer = fc.record({ item: sku.map((one) => item(one)), units: fc.integer({ min: 0, max: 5 }) })
const address = fc.constantFrom('US', 'US', 'US', 'CA').map((country) => ({
  ...{ name: 'Ann', line1: '1 Elm Street', line2: null, city: 'Boston', region: 'MA', postalCode: '02110' },
  country,
}))

/** Every action a customer has. */
export const wishes: fc.Arbitrary<Wish> = fc.oneof(
  ...(['skip', 'unskip', 'ship_now', 'resume', 'wait_for_stock', 'restart'] as const).map((kind) =>
    fc.constant({ kind }),
  ),
  fc.constant({ kind: 'cancel' as const }),
  fc.record({
    kind: fc.constantFrom('move' as const, 'pause' as const, 'count' as const),
    days: fc.oneof(fc.integer({ min: -2, max: 20 }), fc.integer({ min: 20, max: 370 })),
  }),
  fc.record({ kind: fc.constant('rhythm' as const), everyDays: fc.constantFrom(30, 45, 60, 90, 31) }),
  fc.record({ kind: fc.constant('quantity' as const), sku, quantity: fc.integer({ min: 0, max: 11 }) }),
  fc.record({ kind: fc.constant('swap' as const), from: sku, to: offer }),
  fc.record({ kind: fc.constant('add_once' as const), offer, quantity: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ kind: fc.constant('remove_once' as const), sku }),
  fc.record({
    kind: fc.constant('address' as const),
    scope: fc.constantFrom('this' as const, 'all' as const),
    address,
  }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('card' as const), mood }) },
  fc.record({ kind: fc.constant('ship_rest' as const), short: fc.array(sku, { maxLength: 2 }) }),
  fc.record({
    ...{ kind: fc.constant('accept_price' as const), riseId: fc.constant('rise') },
    effectiveOn: fc.constantFrom('2026-11-24', '2027-01-15'),
    sku,
    amount: fc.integer({ min: 5000, max: 9000 }),
  }),
)

/** Everything that can happen. */
export const moves: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ kind: fc.constant('act' as const), wish: wishes },
      isStale: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('undo' as const),
      afterMinutes: fc.integer({ min: 0, max: 12 }),
    }),
  },
  {
    weight: 18,
    arbitrary: fc.record({
      ...{
        kind: fc.constant('days' as const),
        days: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(30)),
      },
      parcels: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
    }),
  },
  fc.record({ kind: fc.constant('minutes' as const), minutes: fc.integer({ min: 1, max: 900 }) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('die' as const), stage }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('meanwhile' as const), stage, wish: fc.option(wishes) }),
  },
  fc.record({ kind: fc.constant('sweeps' as const), times: fc.integer({ min: 1, max: 3 }) }),
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: fc.constant('webhook' as const), which: fc.nat(9) },
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  fc.record({ kind: fc.constant('page' as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant('bank' as const), isPaid: fc.boolean() }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('mood' as const), mood }) },
  fc.integer({ min: 0, max: 3 }).map((one): Move => (one === 0 ? { kind: 'detach' } : { kind: 'ship' })),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('line' as const),
      line: fc.constantFrom<Line>('up', 'up', 'down', 'lost'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('mail' as const, 'sweep' as const),
      isUp: fc.integer({ min: 0, max: 2 }).map((one) => one > 0),
    }),
  },
  fc.record({ kind: fc.constant('tax' as const), percent: fc.constantFrom(0, 6, 10) }),
  fc.record({ kind: fc.constant('drift' as const), cents: fc.constantFrom(0, 0, 1, 40) }),
  fc.record({ kind: fc.constant('balance' as const), cents: fc.constantFrom(0, 500, 50_000) }),
  fc.record({ kind: fc.constant('refuses' as const), isSo: fc.boolean() }),
  fc.constant({ kind: 'ended_by_hand' as const }),
  fc.record({ kind: fc.constant('inbox' as const), isGone: fc.boolean() }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('stock' as const),
      sku,
      delta: fc.integer({ min: -25, max: 10 }),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'ship' as const }) },
)
