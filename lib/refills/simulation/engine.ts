/** The engine's walk over the simulated world, step by step as `engine/*.ts` and its stores take it. */
import type { InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import { bottlesOf, linesOf } from '../cycle.ts'
import {
  announced,
  charging,
  shipped,
  stockReleased,
  stockSought,
  waitingForStock,
} from '../engine/outcome.ts'
import { type Step, stepOf } from '../engine/step.ts'
import { isAsAnnounced } from '../engine/verdict.ts'
import type { IsoDate, Plan } from '../plan.ts'
import type { Attempt } from './records.ts'
import { leaveUntried, rest, settle } from './settling.ts'
import { Outage, Refused } from './stripe.ts'
import type { World } from './world.ts'

/** Points between two effects of a charge at which a worker can die, or somebody can act. */
export type Stage = 'begun' | 'drafted' | 'billed' | 'asked' | 'answered'
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

/** @returns whether anything more may be due now */
function take(world: World, plan: Plan, step: Step, between: Between): boolean {
  switch (step.kind) {
    case 'none':
      return false
    case 'announce':
      announce(world, plan, step.chargeOn)
      return false
    case 'seek_stock':
      return seekStock(world, plan)
    case 'charge':
      return charge(world, plan, between)
    case 'settle':
      return settleCutOff(world, plan, between)
    case 'release_stock': {
      const after = stockReleased(plan)
      world.giveBack(plan, after)
      world.save(plan, after)
      return true
    }
    case 'remind':
    case 'give_up': {
      const before = plan.version
      if (plan.cycle.invoiceId !== null) settle(world, world.stripe.read(plan.cycle.invoiceId), 'news')
      if (world.plan.version !== before) return true
      if (step.kind === 'remind') world.records.remind(plan.cycle)
      else rest(world, plan)
      return false
    }
  }
}

/** What Stripe will not price waits, and is asked about again. */
function announce(world: World, plan: Plan, chargeOn: IsoDate): void {
  const { invoiceId, quote: billed } = plan.cycle
  try {
    const quote = invoiceId !== null && billed ? billed : world.stripe.quote(linesOf(plan, plan.cycle))
    const short = world.putAside({ ...plan.cycle, quote })
    const saved = world.save(plan, announced(plan, chargeOn, quote, short.length === 0))
    world.keepNotice(saved, quote, 'ADVANCE')
  } catch (error) {
    if (!(error instanceof Refused)) throw error
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
    world.keepNotice(
      saved,
      quote,
      plan.cycle.waitsForStock && after.cycle.chargeOn <= world.today ? 'CONFIRMED' : 'ADVANCE',
    )
  return true
}

function charge(world: World, plan: Plan, between: Between): boolean {
  const { quote } = plan.cycle
  if (quote === null) throw new Error('charged without a quote')
  if (plan.paymentMethodId === null) {
    rest(world, plan)
    return false
  }
  if (!world.shelf.holds(plan.cycle.id, bottlesOf(plan.cycle)) && world.putAside(plan.cycle).length > 0) {
    world.save(plan, waitingForStock(plan))
    return false
  }
  const begun = world.save(plan, charging(plan))
  return collect(world, begun, world.beginAttempt(begun), between)
}

function collect(world: World, plan: Plan, attempt: Attempt, between: Between): boolean {
  try {
    between('begun')
    const { cycle } = plan
    const lines = cycle.quote?.lines ?? []
    const { id } = world.stripe.ensure(cycle.id, lines)
    between('drafted')
    world.keepInvoice(cycle.id, id)
    between('billed')
    const reading = ask(world, plan, attempt, world.stripe.finalize(id, lines, world.today), between)
    settle(world, reading)
    return true
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const bill = world.stripe.find(plan.cycle.id)
    if (bill) world.keepInvoice(plan.cycle.id, bill.id)
    if (bill?.status === 'paid' || bill?.problem?.kind === 'processing')
      settle(world, world.stripe.reading(bill))
    else if (world.plan.cycle.state === 'CHARGING') leaveUntried(world, world.plan)
    return false
  }
}

function ask(
  world: World,
  plan: Plan,
  { id: key, card }: Attempt,
  bill: InvoiceReading,
  between: Between,
): InvoiceReading {
  if (bill.status !== 'open') return bill
  if (!isAsAnnounced(bill, plan.cycle) || world.plan.state === 'CANCELLED')
    return world.stripe.void(bill.invoiceId)
  world.watch.charged(world, plan.cycle, bill)
  between('asked')
  const reading = world.stripe.pay(bill.invoiceId, card ?? '', key, world.today)
  between('answered')
  return reading
}

function settleCutOff(world: World, plan: Plan, between: Between): boolean {
  const attempt = world.records.openAttempt(plan.cycle.id)
  if (attempt && plan.state !== 'CANCELLED') return collect(world, plan, attempt, between)
  const invoice = world.stripe.find(plan.cycle.id)
  if (invoice) settle(world, world.stripe.void(invoice.id))
  else leaveUntried(world, world.plan)
  return true
}
