/** What Stripe says of an invoice becomes what the simulated plan is, as `engine/settling` and its rooms write it. */
import type { InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import { bottlesOf } from '../cycle.ts'
import { abandoned, ended, type Failure, failed, paid, resting, superseded } from '../engine/outcome.ts'
import { type GiveBackWhy, type Source, verdictOf } from '../engine/verdict.ts'
import type { Cycle, Plan } from '../plan.ts'
import type { World } from './world.ts'

/** Brings the plan in line with what Stripe says of an invoice. */
export function settle(world: World, reading: InvoiceReading, source: Source = 'charge'): void {
  const row = world.records.cycles.get(reading.cycleId ?? '')
  if (!row) throw new Error('an invoice of a delivery nobody knows')
  const cycle = { ...row, invoiceId: reading.invoiceId }
  const read = world.plan
  const plan = read.cycle.id === cycle.id ? { ...read, cycle } : read
  const verdict = verdictOf(plan, cycle, reading, source)
  switch (verdict.kind) {
    case 'nothing':
      break
    case 'paid':
      settlePaid(world, plan, reading)
      break
    case 'give_back':
      giveMoneyBack(world, plan, cycle, reading, verdict.why)
      break
    case 'replace':
      replace(world, plan)
      break
    case 'untried':
      leaveUntried(world, plan)
      break
    case 'failed':
      settleFailed(world, plan, verdict.failure)
      break
  }
}

function settlePaid(world: World, plan: Plan, reading: InvoiceReading): void {
  const { cycle } = plan
  world.records.closeCaptured(cycle.id, 'PAID', reading.amountPaid, world.now)
  const outcome = paid(plan, world.today, world.newId())
  world.save(plan, outcome.plan, [outcome.paid])
  world.shelf.take(cycle.id, bottlesOf(cycle))
  const order = { cycleId: cycle.id, total: reading.amountPaid, chargedOn: world.today, shippedOn: null }
  world.records.orders.push(order)
}

function giveMoneyBack(
  world: World,
  plan: Plan,
  cycle: Cycle,
  reading: InvoiceReading,
  why: GiveBackWhy,
): void {
  world.shelf.release(cycle.id)
  if (reading.amountPaid === 0) world.records.closeAttempt(cycle.id, 'ABANDONED')
  else if (!world.records.givenBack.has(cycle.id)) {
    world.records.givenBack.set(cycle.id, why)
    world.records.closeCaptured(cycle.id, 'REFUNDED', reading.amountPaid, world.now)
    world.jobs.push({ kind: 'refund', invoiceId: reading.invoiceId })
  }
  if (plan.cycle.id !== cycle.id || ['PAID', 'SKIPPED', 'CANCELLED'].includes(cycle.state)) return
  if (plan.state === 'CANCELLED') world.save(plan, ended(plan))
  else supersede(world, plan)
}

function settleFailed(world: World, plan: Plan, failure: Failure): void {
  const state = failure.kind === 'action_required' ? 'ACTION_REQUIRED' : 'DECLINED'
  const asked = world.records.closeAttempt(plan.cycle.id, state)
  const { plan: after } = failed(plan, failure, world.today, asked)
  world.giveBack(plan, after)
  const saved = world.save(plan, after)
  if (plan.state === 'CANCELLED' && saved.cycle.invoiceId !== null)
    world.jobs.push({ kind: 'end_bill', invoiceId: saved.cycle.invoiceId })
}

/** The plan rests until another card pays. */
export function rest(world: World, plan: Plan): void {
  world.giveBack(plan, resting(plan))
  world.save(plan, resting(plan))
}

/** Ends the attempt under way as one that came to nothing. */
export function leaveUntried(world: World, plan: Plan): void {
  const { records } = world
  records.closeAttempt(plan.cycle.id, 'ABANDONED')
  const mine = records.attempts.filter(
    ({ cycleId, state }) => cycleId === plan.cycle.id && state === 'ABANDONED',
  )
  const after = abandoned(plan, world.today, mine.length)
  world.giveBack(plan, after)
  world.save(plan, after)
}

function replace(world: World, plan: Plan): void {
  if (plan.state === 'CANCELLED') {
    leaveUntried(world, plan)
    return
  }
  world.records.closeAttempt(plan.cycle.id, 'ABANDONED')
  supersede(world, plan)
}

function supersede(world: World, plan: Plan): void {
  const { plan: after, given } = superseded(plan, world.today, world.newId())
  world.giveBack(plan, after)
  world.save(plan, after, [given])
  if (world.records.chosen.has(given.id)) world.records.chosen.add(after.cycle.id)
}
