/** What page, mail and charge say of one another, and that cancelling always works, over the same sequences as properties.test.ts. */
import fc from 'fast-check'
import { afterAll, test, vi } from 'vitest'
import { daysBetween, sayDate } from '../calendar.ts'
import { changedOf, noticeOf } from '../mail-facts.ts'
import { outlookOf } from '../outlook.ts'
import { act } from '../simulation/customer.ts'
import { type Move, moves } from '../simulation/drawing.ts'
import { apply, passDays } from '../simulation/moves.ts'
import { counted, seed, told, whatever } from '../simulation/sequences.ts'
import { comeToRest, moneyMustAddUp, must, watch } from '../simulation/watch.ts'
import { World } from '../simulation/world.ts'

vi.mock('@/lib/platform/env.ts', () => import('../simulation/env.ts'))

vi.setConfig({ testTimeout: 180_000 })

afterAll(() => {
  process.stdout.write(`${told()}\n`)
})

test('cancelling works in one step whatever happened before, and nothing is captured after it', () => {
  const goesOn = ({ kind }: Move) =>
    kind !== 'act' && kind !== 'undo' && kind !== 'meanwhile' && kind !== 'page'
  const before = fc.array(moves, { maxLength: 25, size: 'max' })
  const after = fc.array(moves.filter(goesOn), { maxLength: 12, size: 'max' })
  const property = fc.property(before, after, (first, second) => {
    counted()
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
      const mailed = changedOf(
        plan,
        { words: '', scope: 'this', isUndoable: false, refillTerms: null },
        world.now,
      ).next[0]
      must(
        mailed?.on === sayDate(first.on) && mailed.amount === first.amount,
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
