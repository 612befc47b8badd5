/** What must hold, said as sentences that throw: at every charge, after every move, and when everything has come to rest. */

import { UNDO_MINUTES } from '../actions/undo.ts'
import { daysBetween } from '../calendar.ts'
import { bottlesOf } from '../cycle.ts'
import { advance, work } from './engine.ts'
import { illegalities } from './legal.ts'
import { settle } from './settling.ts'
import type { Watch, World } from './world.ts'

/** @throws when `holds` is not true */
export function must(holds: boolean, words: string): void {
  if (!holds) throw new Error(words)
}

/** Every charge of the engine is agreed to, announced in time with this amount, and has its bottles. */
export const watch: Watch = {
  charged(world, cycle, bill) {
    const { plan, records, shelf, today, now } = world
    const notice = records.noticeOf(cycle.id)
    must(plan.state === 'ACTIVE', `a plan that is ${plan.state} was charged`)
    must(cycle.quote !== null && notice !== null, 'charged without having been announced')
    if (cycle.quote === null || notice === null) return
    must(bill.amountDue === notice.total, `charged ${bill.amountDue}, announced ${notice.total}`)
    must(notice.total === cycle.quote.total, `charged ${cycle.quote.total}, announced ${notice.total}`)
    must(notice.chargeOn === cycle.chargeOn, `announced for ${notice.chargeOn}, due on ${cycle.chargeOn}`)
    must(notice.chargeOn <= today, `announced for ${notice.chargeOn}, charged on ${today}`)
    const { sentOn } = notice.mail
    if (notice.kind === 'CONFIRMED')
      must(
        now.getTime() - notice.at.getTime() > UNDO_MINUTES * 60_000,
        'charged while she can still take it back',
      )
    if (notice.kind === 'ADVANCE')
      must(sentOn !== null && daysBetween(sentOn, today) >= 8, `announced on ${sentOn}, charged on ${today}`)
    must(shelf.holds(cycle.id, bottlesOf(cycle)), 'charged without its bottles')
  },
}

/** What holds after every move. */
export function mustBeLegal(world: World): void {
  const broken = illegalities(world)
  must(broken.length === 0, `the database would refuse this: ${broken.join(', ')}`)
  const { cycle } = world.plan
  const isInvited = cycle.state === 'ACTION_REQUIRED'
  must(!isInvited || world.shelf.holds(cycle.id, bottlesOf(cycle)), 'invited to pay for bottles that may go')
}

/** Everything that was away comes back, and everybody hears of everything. */
export function comeToRest(world: World): void {
  world.stripe.line = 'up'
  Object.assign(world.stripe, { drift: 0, balance: 0, refuses: false })
  world.isMailUp = true
  for (let round = 0; round < 3; round += 1) {
    world.minutes += 20
    world.stripe.decide(true, world.today)
    for (const { id } of world.stripe.invoices) settle(world, world.stripe.read(id), 'news')
    advance(world)
    work(world)
  }
  mustBeLegal(world)
}

/** Once everything has come to rest, money was kept once for what is delivered, and every other went back. */
export function moneyMustAddUp(world: World): void {
  const { records, stripe, plan } = world
  for (const { cycleId, status, amountPaid, refunds, asked } of stripe.invoices) {
    const cycle = records.cycles.get(cycleId)
    const order = records.orders.find((one) => one.cycleId === cycleId)
    if (status === 'paid' && cycle?.state === 'PAID') {
      must(order?.total === amountPaid && refunds === 0, 'paid, and not delivered for this amount')
      const isKept = records.attempts.some((one) => one.cycleId === cycleId && one.state === 'PAID')
      must(isKept, 'paid without a paid attempt')
    } else if (status === 'paid') {
      const isBack = refunds === (amountPaid > 0 ? 1 : 0)
      must(order === undefined && isBack, `captured for a delivery that is ${cycle?.state}, and kept`)
    } else {
      must(order === undefined, 'delivered and not paid')
      const isOver = cycle?.state === 'SKIPPED' || cycle?.state === 'CANCELLED'
      const canBePaid = status === 'open' || status === 'draft'
      must(!isOver || !canBePaid, `a delivery that is ${cycle?.state} has a bill that can be paid`)
    }
    const declines = records.attempts.filter((one) => one.cycleId === cycleId && one.state === 'DECLINED')
    must(declines.length <= asked.size, 'a decline was counted that no card answered')
  }
  must(
    plan.state !== 'CANCELLED' || plan.cycle.state === 'CANCELLED',
    'a cancelled plan has a delivery ahead',
  )
}

/** Nobody is charged in bursts: two paid deliveries are a rhythm apart, less the lead days, unless she chose the date. */
export function mustNotBurst({ records, stripe, plan }: World): void {
  const paid = records.orders.flatMap(
    ({ cycleId }) => stripe.invoices.find((one) => one.cycleId === cycleId) ?? [],
  )
  for (const [index, invoice] of paid.entries()) {
    const before = paid[index - 1]
    if (!before?.paidOn || !invoice.paidOn || records.chosen.has(invoice.cycleId)) continue
    const days = daysBetween(before.paidOn, invoice.paidOn)
    must(days >= 30 - plan.leadDays, `two charges ${days} days apart`)
  }
}
