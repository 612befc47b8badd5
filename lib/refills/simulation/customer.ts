/** What a customer does to the simulated world, as `acting/*.ts` does it: decided, priced, written, confirmed. */
import { announcesNow, endsInvoice } from '../acting/consequence.ts'
import type { Action, Facts } from '../actions/action.ts'
import { decide } from '../actions/decide.ts'
import { isUndoable, undo } from '../actions/undo.ts'
import { linesOf } from '../cycle.ts'
import { announced } from '../engine/outcome.ts'
import type { Plan } from '../plan.ts'
import { settle } from './settling.ts'
import { Outage, Refused } from './stripe.ts'
import type { World } from './world.ts'

export type Done = 'done' | 'refused' | 'changed' | 'unavailable'

/** Actions by which she chooses a date herself. */
const CHOOSES: readonly Action['kind'][] = ['move', 'ship_now', 'count', 'rhythm']

/** @param seen the version she saw, or null when the action means the same whatever happened since */
export function act(world: World, action: Action, seen: number | null = null): Done {
  const { plan } = world
  if (seen !== null && seen !== plan.version) return 'changed'
  const decision = decide(plan, action, factsOf(world))
  if (!decision.ok) return 'refused'
  const isBack = isUndoable(action.kind, plan, world.today)
  const done = write(world, plan, decision.plan, action.kind === 'cancel')
  if (done !== 'done') return done
  const { cycle } = world.plan
  world.records.change = isBack ? { at: world.now, before: plan, delivery: cycle } : null
  const isReplaced = cycle.id !== plan.cycle.id && plan.cycle.invoiceId !== null
  if (CHOOSES.includes(action.kind) || (isReplaced && world.records.chosen.has(plan.cycle.id)))
    world.records.chosen.add(cycle.id)
  return done
}

/** Takes the last change back. */
export function undoLast(world: World): Done {
  const { plan } = world
  const { change } = world.records
  const before = change && undo(plan, change, world.now, world.today)
  if (!before) return 'changed'
  world.records.change = null
  return write(world, plan, before, false)
}

function write(world: World, before: Plan, after: Plan, isCancel: boolean): Done {
  try {
    const quote = announcesNow(after, world.today) ? world.stripe.quote(linesOf(after, after.cycle)) : null
    if (endsInvoice(before, after)) {
      const reading = world.stripe.void(before.cycle.invoiceId ?? '')
      if (reading.status === 'paid') {
        settle(world, reading)
        return 'changed'
      }
    }
    if (world.plan.version !== before.version) return 'changed'
    world.giveBack(before, after)
    const saved = world.save(before, after)
    if (quote) {
      const short = world.putAside({ ...saved.cycle, quote })
      const told = announced(saved, saved.cycle.chargeOn, quote, short.length === 0)
      world.records.cycles.set(told.cycle.id, told.cycle)
      world.keepNotice(told, quote, 'CONFIRMED')
    }
    const { invoiceId } = world.plan.cycle
    if (isCancel && invoiceId !== null) endCharge(world, invoiceId)
    return 'done'
  } catch (error) {
    if (error instanceof Outage || error instanceof Refused) return 'unavailable'
    throw error
  }
}

/** The bill ends at once, and by a job when Stripe does not answer. */
function endCharge(world: World, invoiceId: string): void {
  try {
    settle(world, world.stripe.void(invoiceId))
  } catch (error) {
    if (!(error instanceof Outage)) throw error
    world.jobs.push({ kind: 'end_bill', invoiceId })
  }
}

function factsOf(world: World): Facts {
  return { today: world.today, now: world.now, newId: world.newId(), countries: ['US'] }
}
