/** The engine's walk over the simulated world, step by step as `engine/*.ts` and its stores take it. */
import type { InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import { bottlesOf, linesOf } from '../cycle.ts'
import {
  abandoned,
  announced,
  charging,
  ended,
  type Failure,
  failed,
  paid,
  resting,
  shipped,
  stockReleased,
  stockSought,
  superseded,
  waitingForStock,
} from '../engine/outcome.ts'
import { type Step, stepOf } from '../engine/step.ts'
import { type Source, verdictOf } from '../engine/verdict.ts'
import type { Cycle, Plan } from '../plan.ts'
import { Outage } from './stripe.ts'
import type { World } from './world.ts'

/** Points between two effects of a charge at which a worker can die, or somebody can act. */
export type Stage = 'begun' | 'billed' | 'asked' | 'answered'
export class Crash extends Error {}
export type Between = (stage: Stage) => void

const MAX_STEPS = 8
function nothing(): void {
  // Nobody is in the way.
}

/** Takes every step that is due; an outage leaves it for the next sweep. */
export function advance(world: World, between: Between = nothing): void {
  try {
    for (let steps = 0; steps < MAX_STEPS; steps += 1) {
      world.sendMails()
      const { plan } = world
      if (!take(world, plan, stepOf(plan, world.facts(plan)), between)) return
    }
  } catch (error) {
    if (!(error instanceof Outage || error instanceof Crash)) throw error
  } finally {
    work(world)
  }
}

/** Jobs that wait, when Stripe answers. */
export function work(world: World): void {
  world.sendMails()
  for (let left = world.jobs.length; left > 0; left -= 1) {
    const job = world.jobs.shift()
    if (!job) return
    try {
      if (job.kind === 'refund') world.stripe.refund(job.invoiceId)
      else settle(world, world.stripe.void(job.invoiceId))
    } catch (error) {
      if (!(error instanceof Outage)) throw error
      world.jobs.push(job)
    }
  }
}

/** The parcel of the last order leaves, and the next date follows. */
export function ship(world: World): void {
  const order = world.records.orders.at(-1)
  if (!order || order.shippedOn !== null) return
  const { plan } = world
  order.shippedOn = world.today
  if (plan.state === 'CANCELLED') return
  const after = shipped(plan, world.today)
  if (after.cycle.chargeOn !== plan.cycle.chargeOn) world.save(plan, after)
}

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
      giveMoneyBack(world, plan, cycle, reading)
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

/** @returns whether anything more may be due now */
function take(world: World, plan: Plan, step: Step, between: Between): boolean {
  switch (step.kind) {
    case 'none':
      return false
    case 'announce': {
      const { invoiceId, quote: billed } = plan.cycle
      const quote = invoiceId !== null && billed ? billed : world.stripe.quote(linesOf(plan, plan.cycle))
      const short = world.putAside({ ...plan.cycle, quote })
      const saved = world.save(plan, announced(plan, step.chargeOn, quote, short.length === 0))
      world.keepNotice(saved, quote, 'ADVANCE')
      return false
    }
    case 'seek_stock':
      return seekStock(world, plan)
    case 'charge':
      return charge(world, plan, between)
    case 'settle':
      settleCutOff(world, plan)
      return world.plan.cycle.state !== 'CHARGING'
    case 'release_stock': {
      const after = stockReleased(plan)
      world.giveBack(plan, after)
      world.save(plan, after)
      return true
    }
    case 'remind':
      world.records.reminders.set(plan.cycle.id, (world.records.reminders.get(plan.cycle.id) ?? 0) + 1)
      return false
    case 'give_up':
      world.giveBack(plan, resting(plan))
      world.save(plan, resting(plan))
      return false
  }
}

function seekStock(world: World, plan: Plan): boolean {
  const { quote } = plan.cycle
  const short = world.putAside(plan.cycle)
  const after = stockSought(plan, short.length === 0, world.today)
  if (after.cycle.state === plan.cycle.state && after.cycle.stock === plan.cycle.stock) return false
  const saved = world.save(plan, after)
  if (after.cycle.state === 'STOCK_WAIT' || quote === null) return false
  if (after.cycle.chargeOn !== plan.cycle.chargeOn)
    world.keepNotice(saved, quote, plan.cycle.waitsForStock ? 'CONFIRMED' : 'ADVANCE')
  return true
}

function charge(world: World, plan: Plan, between: Between): boolean {
  const { quote } = plan.cycle
  if (quote === null) throw new Error('charged without a quote')
  if (plan.paymentMethodId === null) {
    world.giveBack(plan, resting(plan))
    world.save(plan, resting(plan))
    return false
  }
  if (!world.shelf.holds(plan.cycle.id, bottlesOf(plan.cycle)) && world.putAside(plan.cycle).length > 0) {
    world.save(plan, waitingForStock(plan))
    return false
  }
  const begun = world.save(plan, charging(plan))
  world.beginAttempt(begun.cycle)
  between('begun')
  const invoice = world.stripe.ensure(begun.cycle.id, quote.lines)
  if (invoice.total !== quote.total) {
    world.stripe.void(invoice.id)
    if (world.plan.cycle.state === 'CHARGING') replace(world, world.plan)
    return true
  }
  world.keepInvoice(begun.cycle.id, invoice.id)
  between('billed')
  if (world.plan.state === 'CANCELLED') {
    settle(world, world.stripe.void(invoice.id))
    return false
  }
  world.watch.charged(world, begun.cycle)
  between('asked')
  const reading = world.stripe.pay(invoice.id, begun.paymentMethodId, world.today)
  between('answered')
  settle(world, reading)
  return false
}

function settleCutOff(world: World, { cycle, state }: Plan): void {
  const invoice = world.stripe.find(cycle.id)
  if (!invoice) {
    leaveUntried(world, world.plan)
    return
  }
  world.keepInvoice(cycle.id, invoice.id)
  settle(world, state === 'CANCELLED' ? world.stripe.void(invoice.id) : world.stripe.read(invoice.id))
}

function settlePaid(world: World, plan: Plan, reading: InvoiceReading): void {
  const { cycle } = plan
  if (cycle.quote?.total !== reading.amountPaid) throw new Error('paid with another amount than announced')
  world.records.closeAttempt(cycle.id, 'PAID')
  const outcome = paid(plan, world.today, world.newId())
  world.save(plan, outcome.plan, [outcome.paid])
  world.shelf.take(cycle.id, bottlesOf(cycle))
  const order = { cycleId: cycle.id, total: reading.amountPaid, chargedOn: world.today, shippedOn: null }
  world.records.orders.push(order)
}

function giveMoneyBack(world: World, plan: Plan, cycle: Cycle, reading: InvoiceReading): void {
  const isDone = world.records.attempts.some((one) => one.cycleId === cycle.id && one.state === 'REFUNDED')
  if (isDone) return
  world.shelf.release(cycle.id)
  world.records.closeAttempt(cycle.id, 'REFUNDED')
  if (plan.cycle.id === cycle.id && cycle.state === 'CHARGING') world.save(plan, ended(plan))
  world.jobs.push({ kind: 'refund', invoiceId: reading.invoiceId })
}

function settleFailed(world: World, plan: Plan, failure: Failure): void {
  const { plan: after } = failed(plan, failure, world.today)
  world.records.closeAttempt(
    plan.cycle.id,
    failure.kind === 'action_required' ? 'ACTION_REQUIRED' : 'DECLINED',
  )
  world.giveBack(plan, after)
  const saved = world.save(plan, after)
  if (plan.state === 'CANCELLED' && saved.cycle.invoiceId !== null)
    world.jobs.push({ kind: 'end_bill', invoiceId: saved.cycle.invoiceId })
}

function leaveUntried(world: World, plan: Plan): void {
  world.records.closeAttempt(plan.cycle.id, 'ABANDONED')
  const after = abandoned(plan, world.today)
  world.giveBack(plan, after)
  world.save(plan, after)
}

function replace(world: World, plan: Plan): void {
  if (plan.state === 'CANCELLED') {
    leaveUntried(world, plan)
    return
  }
  world.records.closeAttempt(plan.cycle.id, 'ABANDONED')
  const { plan: after, given } = superseded(plan, world.today, world.newId())
  world.giveBack(plan, after)
  world.save(plan, after, [given])
  if (world.records.chosen.has(given.id)) world.records.chosen.add(after.cycle.id)
}
