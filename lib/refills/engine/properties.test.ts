/**
 * The engine against everything at once, with a clock that is ours: whatever a customer does, whatever fails and however
 * often anything is said, what must hold holds. `SEED=… npx vitest run lib/refills/engine/properties` repeats a run; what
 * holds of page, mail and charge, and of cancelling, is in properties-of-words.test.ts beside it.
 */

import fc from 'fast-check'
import { afterAll, expect, test, vi } from 'vitest'
import { addDays, daysBetween } from '../calendar.ts'
import type { Move } from '../simulation/drawing.ts'
import { apply, passDays } from '../simulation/moves.ts'
import { counted, seed, told, whatever } from '../simulation/sequences.ts'
import { comeToRest, moneyMustAddUp, must, mustNotBurst, watch } from '../simulation/watch.ts'
import { World } from '../simulation/world.ts'

vi.mock('@/lib/platform/env.ts', () => import('../simulation/env.ts'))

vi.setConfig({ testTimeout: 180_000 })

afterAll(() => {
  process.stdout.write(`${told()}\n`)
})

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

test('three days without a sweep are made up for by one, once', () => {
  const outage = fc.record({ days: fc.integer({ min: 1, max: 40 }), sweeps: fc.integer({ min: 1, max: 10 }) })
  const property = fc.property(outage, ({ days, sweeps }) => {
    counted()
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
