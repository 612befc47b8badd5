import { expect, test } from 'vitest'
import type { Action } from './actions/action.ts'
import { decide } from './actions/decide.ts'
import type { AskingPage } from './asking/ask.ts'
import { closedPage } from './closed-pages.ts'
import { openPages } from './open-pages.ts'
import type { Cycle, CycleState, Plan } from './plan.ts'
import { aPlan, item, other, today } from './testing/plan.ts'

const facts = { today, now: new Date(`${today}T12:00:00Z`), newId: 'new', countries: ['US'] }

/** What confirming each page does with choices that can be had; pages that lead no action are left out. */
const wishes: Readonly<Record<string, Action>> = {
  ...{
    skip: { kind: 'skip' },
    unskip: { kind: 'unskip' },
    resume: { kind: 'resume' },
    cancel: { kind: 'cancel' },
  },
  ...{ 'ship-now': { kind: 'ship_now' }, restart: { kind: 'restart' } },
  ...{ move: { kind: 'move', to: '2027-01-05' }, pause: { kind: 'pause', until: '2027-02-01' } },
  ...{ rhythm: { kind: 'rhythm', everyDays: 60 }, quantity: { kind: 'quantity', sku: 'nad', quantity: 3 } },
  swap: { kind: 'swap', from: 'nad', to: { item: other, units: 9 } },
  add: { kind: 'add_once', offer: { item: { ...other, sku: 'new' }, units: 9 }, quantity: 1 },
  remove: { kind: 'remove_once', sku: 'stress' },
  count: { kind: 'count', counts: { nad: 20 }, chargeOn: '2026-12-10' },
  card: {
    kind: 'card',
    paymentMethodId: 'pm_2',
    card: { brand: 'visa', last4: '1', expMonth: 1, expYear: 2031 },
  },
  address: { kind: 'address', scope: 'all', address: aPlan().address },
}

const states: CycleState[] = [
  ...(['SCHEDULED', 'NOTIFIED', 'STOCK_WAIT', 'CHARGING', 'DUNNING', 'ACTION_REQUIRED'] as const),
]
const quote = { lines: [{ ...item, isOnce: false }], subtotal: 11730, tax: 645, total: 12375 }
const skipped: Cycle = { ...aPlan().cycle, id: 'before', number: 0, state: 'SKIPPED', chargeOn: '2026-12-20' }

const plans: readonly Plan[] = [
  ...states.flatMap((state) =>
    ['2026-12-23', '2026-12-02', today].map((chargeOn) => aPlan({}, { state, chargeOn, quote })),
  ),
  aPlan({ skipped }),
  aPlan({}, { extras: [{ ...other, isOnce: true }] }),
  aPlan({ last: { chargedOn: '2026-11-23', shippedOn: null } }),
  aPlan({ state: 'PAUSED', pauseReason: 'CUSTOMER', resumeOn: '2027-03-01' }, { chargeOn: '2027-03-01' }),
  aPlan({ state: 'PAUSED', pauseReason: 'PAYMENT' }, { state: 'UNPAID', quote }),
  aPlan({ state: 'CANCELLED' }, { state: 'CANCELLED' }),
]

test('whatever a page offers can be done', () => {
  for (const plan of plans) {
    const offered = Object.values(openPages(plan, today)).flat()
    for (const page of offered) {
      const action = wishes[page]
      if (!action) continue
      expect(decide(plan, action, facts), `${page} of ${plan.state} ${plan.cycle.state}`).toMatchObject({
        ok: true,
      })
    }
  }
})

test('a page that is closed is refused for the same reason whatever is asked on it, and is never offered', () => {
  for (const plan of plans) {
    const offered = Object.values(openPages(plan, today)).flat()
    for (const [page, action] of Object.entries(wishes)) {
      if (page === 'address') continue
      const refusal = closedPage(page as AskingPage, plan, today)
      const about = `${page} of ${plan.state} ${plan.cycle.state}`
      if (refusal) expect(decide(plan, action, facts), about).toEqual({ ok: false, refusal })
      if (offered.some((one) => one === page)) expect(refusal, about).toBeNull()
    }
  }
})

test('after its end a refill asks for nothing but a restart and a card', () => {
  const ended = aPlan({ state: 'CANCELLED' }, { state: 'CANCELLED' })
  const open = Object.keys(wishes).filter((page) => closedPage(page as AskingPage, ended, today) === null)
  expect(open.toSorted()).toEqual(['card', 'restart'])
})

test('what is left is counted only while the next charge can move', () => {
  const counts = (state: CycleState) => openPages(aPlan({}, { state, quote }), today).this.includes('count')
  expect(counts('NOTIFIED')).toBe(true)
  for (const state of ['CHARGING', 'DUNNING', 'ACTION_REQUIRED'] as const) expect(counts(state)).toBe(false)
})

test('a running refill can always be canceled from its page', () => {
  for (const plan of plans) {
    const { end } = openPages(plan, today)
    expect(end.includes('cancel')).toBe(plan.state !== 'CANCELLED')
  }
})
