/**
 * The engine against everything at once, with a clock that is ours: whatever a customer does, whatever fails and however
 * often anything is said, what must hold holds. `SEED=… npx vitest run lib/refills/engine/properties.test.ts` repeats a run.
 */
import fc from 'fast-check'
import { afterAll, expect, test, vi } from 'vitest'
import { addDays, daysBetween, sayDate } from '../calendar.ts'
import { changedOf, noticeOf } from '../mail-facts.ts'
import { outlookOf } from '../outlook.ts'
import { act } from '../simulation/customer.ts'
import { type Move, moves } from '../simulation/drawing.ts'
import { apply, passDays } from '../simulation/moves.ts'
import { comeToRest, moneyMustAddUp, must, mustBeLegal, mustNotBurst, watch } from '../simulation/watch.ts'
import { World } from '../simulation/world.ts'

vi.mock('@/lib/platform/env.ts', () => ({
  env: () => ({
    STORE_URL: 'https://store.test',
    STORE_TIME_ZONE: 'America/New_York',
    LINK_SECRET: 'a secret of thirty-two characters',
  }),
}))

vi.setConfig({ testTimeout: 180_000 })

const seed = Number(process.env.SEED) || Date.now() % 2_147_483_647
let sequences = 0

afterAll(() => {
  process.stdout.write(`refill properties: ${sequences} sequences, seed ${seed}\n`)
})

/** Runs `numRuns` sequences drawn from `allowed`, and looks after every move. */
function whatever(
  numRuns: number,
  allowed: (move: Move) => boolean,
  look: (world: World, drawn: readonly Move[]) => void,
): void {
  const drawn = fc.array(moves.filter(allowed), { minLength: 10, maxLength: 40, size: 'max' })
  const property = fc.property(drawn, (sequence) => {
    sequences += 1
    const world = new World(watch)
    for (const move of sequence) {
      apply(world, move)
      mustBeLegal(world)
    }
    look(world, sequence)
  })
  fc.assert(property, { seed, numRuns })
}

/** Nothing a customer does, and nothing that changes what is charged. */
function isTrouble({ kind }: Move): boolean {
  return ![
    'act',
    'undo',
    'meanwhile',
    'tax',
    'drift',
    'balance',
    'ended_by_hand',
    'stock',
    'detach',
  ].includes(kind)
}

test('every charge is agreed to, announced and covered; every sequence ends legal, with the money where it belongs', () => {
  whatever(
    7_000,
    () => true,
    (world) => {
      comeToRest(world)
      moneyMustAddUp(world)
      mustNotBurst(world)
    },
  )
})

test('a failure never advances the number or the date, and never cancels', () => {
  whatever(2_000, isTrouble, (world) => {
    comeToRest(world)
    const { plan, records } = world
    const others = [...records.cycles.values()].filter(({ id }) => id !== plan.cycle.id)
    must(
      others.every(({ state }) => state === 'PAID'),
      'a delivery was passed over',
    )
    must(plan.cycle.number === others.length + 1, 'a number was left out')
    must(plan.state !== 'CANCELLED', 'the engine cancelled a plan')
    const dates = records.notices
      .filter(({ cycleId }) => cycleId === plan.cycle.id)
      .map(({ chargeOn }) => chargeOn)
    if (plan.cycle.failures > 0) must(dates.at(-1) === plan.cycle.chargeOn, 'a failure moved the date')
  })
})

test('cancelling works in one step whatever happened before, and nothing is captured after it', () => {
  const goesOn = ({ kind }: Move) =>
    kind !== 'act' && kind !== 'undo' && kind !== 'meanwhile' && kind !== 'page'
  const before = fc.array(moves, { maxLength: 25, size: 'max' })
  const after = fc.array(moves.filter(goesOn), { maxLength: 12, size: 'max' })
  const property = fc.property(before, after, (first, second) => {
    sequences += 1
    const world = new World(watch)
    for (const move of first) apply(world, move)
    const done = act(world, { kind: 'cancel' })
    must(world.plan.state === 'CANCELLED', `cancelling was ${done}`)
    const isThinking = world.stripe.invoices.some(({ problem }) => problem?.kind === 'processing')
    const captured = world.stripe.invoices.filter(({ status }) => status === 'paid').length
    for (const move of second) apply(world, move)
    comeToRest(world)
    moneyMustAddUp(world)
    const now = world.stripe.invoices.filter(({ status }) => status === 'paid').length
    must(now === captured || isThinking, 'captured after the plan was cancelled')
  })
  fc.assert(property, { seed, numRuns: 1_500 })
})

test('page, mail and charge name the same next date and amount, when nothing changes meanwhile', () => {
  whatever(
    2_000,
    ({ kind }) => kind !== 'tax' && kind !== 'inbox',
    (world) => {
      comeToRest(world)
      world.stripe.tax = 10
      for (const sku of ['nad', 'bal', 'tea']) world.shelf.change(sku, 500)
      const { plan, today, records } = world
      const [first] = outlookOf(plan, today)
      const isCalm = plan.state === 'ACTIVE' && plan.paymentMethodId !== null && plan.cycle.stock !== 'SHORT'
      const isAhead = plan.cycle.state === 'NOTIFIED' || plan.cycle.state === 'SCHEDULED'
      if (!first || !isCalm || !isAhead || plan.last.shippedOn === null || first.on <= today) return
      world.stripe.moods.set(plan.paymentMethodId, 'pays')
      world.isSwept = true
      const told = changedOf(
        plan,
        { words: '', scope: 'this', isUndoable: false, refillTerms: null },
        world.now,
      ).next[0]
      must(
        told?.on === sayDate(first.on) && told.amount === first.amount,
        'the mail of a change names another',
      )
      passDays(world, daysBetween(today, first.on), false)
      const notice = records.noticeOf(plan.cycle.id)
      const charged = records.cycles.get(plan.cycle.id)
      if (!charged?.quote || !notice) throw new Error('nothing was announced')
      const announced = noticeOf(
        { ...plan, cycle: charged },
        charged.quote,
        'ahead',
        { short: [], rest: [] },
        '',
        world.now,
      )
      must(
        announced.chargeOn === sayDate(first.on) && notice.chargeOn === first.on,
        'announced for another day',
      )
      must(
        charged.state === 'PAID' && charged.paidOn === first.on,
        `${charged.state} on ${charged.paidOn}, not on ${first.on}`,
      )
      const amount = first.isTaxKnown ? charged.quote.total : charged.quote.subtotal
      must(amount === first.amount && notice.total === charged.quote.total, 'another amount than was shown')
      must(records.orders.at(-1)?.total === announced.total, 'another amount than was announced')
    },
  )
})

test('three days without a sweep are made up for by one, once', () => {
  const outage = fc.record({ days: fc.integer({ min: 1, max: 40 }), sweeps: fc.integer({ min: 1, max: 10 }) })
  const property = fc.property(outage, ({ days, sweeps }) => {
    sequences += 1
    const world = new World(watch)
    passDays(world, 25, true)
    world.isSwept = false
    passDays(world, days, true)
    world.isSwept = true
    for (let time = 0; time < sweeps; time += 1) apply(world, { kind: 'sweeps', times: 1 })
    passDays(world, 1, false)
    comeToRest(world)
    const due = daysBetween('2026-12-23', addDays('2026-11-23', 26 + days)) >= 0
    expect(world.stripe.invoices.filter(({ status }) => status === 'paid').length).toBe(due ? 1 : 0)
  })
  fc.assert(property, { seed, numRuns: 200 })
})
