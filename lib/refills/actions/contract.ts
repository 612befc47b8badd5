/** Actions on the contract itself: its card, its end, its return, and what she still has. */
import { type Card, cardName } from '@/lib/payments/cards.ts'
import { later, latestChoice, sayDate } from '../calendar.ts'
import { newCycle, standingOf, unannounced } from '../cycle.ts'
import type { IsoDate, Plan } from '../plan.ts'
import { type Decision, type Facts, refuse } from './action.ts'
import { active, dueDate } from './dates.ts'
import { earliestChoice, refuseDate } from './guard.ts'

/**
 * Charges another card from now on. A delivery that waits for its payment is tried again at once, and a rest it caused is
 * over. A cancelled plan stays so: the card is there for its restart.
 */
export function changeCard(plan: Plan, paymentMethodId: string, card: Card, { today }: Facts): Decision {
  const carded = { ...plan, paymentMethodId, card }
  if (plan.state === 'CANCELLED') return { ok: true, scope: 'all', plan: carded, words: keptFor(card) }
  const words = `Your refill is now paid with ${cardName(card)}.`
  if (standingOf(plan.cycle, today) !== 'unpaid') return { ok: true, scope: 'all', plan: carded, words }
  const cycle = {
    ...plan.cycle,
    ...{ state: 'DUNNING' as const, retryOn: today, failedOn: null, failures: 0, declineCode: null },
  }
  return {
    ok: true,
    scope: 'all',
    plan: { ...active(carded), cycle },
    words: `${words} That includes the delivery that waited for its payment.`,
  }
}

function keptFor(card: Card): string {
  return `${cardName(card)} is kept for your refill. It stays canceled, and nothing is charged, unless you restart it.`
}

/**
 * Ends the plan at once, whatever it is doing. A charge under way keeps its delivery open until its answer is known:
 * what it still takes is given back (`engine/outcome.ts`).
 */
export function cancel(plan: Plan, { now }: Facts): Decision {
  if (plan.state === 'CANCELLED') return refuse({ why: 'cancelled' })
  const { cycle } = plan
  const ended = cycle.state === 'CHARGING' ? cycle : { ...cycle, state: 'CANCELLED' as const, retryOn: null }
  return {
    ok: true,
    scope: 'all',
    plan: {
      ...plan,
      ...{
        state: 'CANCELLED',
        pauseReason: null,
        resumeOn: null,
        cancelledAt: now,
        skipped: null,
        cycle: ended,
      },
    },
    words: 'You canceled your refill. Nothing further is charged.',
  }
}

/** Begins a cancelled plan again under terms agreed to anew, as soon as a charge can be announced. */
export function restart(plan: Plan, { today, newId }: Facts): Decision {
  if (plan.state !== 'CANCELLED') return refuse({ why: 'not_cancelled' })
  if (plan.cycle.state === 'CHARGING') return refuse({ why: 'being_charged' })
  if (plan.paymentMethodId === null) return refuse({ why: 'no_card' })
  const cycle = newCycle(newId, plan.cycle.number + 1, dueDate(plan, today))
  return {
    ok: true,
    scope: 'all',
    plan: { ...active(plan), cancelledAt: null, cycle },
    words: `You restarted your refill. The next charge is on ${sayDate(cycle.chargeOn)}.`,
  }
}

/** Takes her own count of what is left, and moves the delivery ahead to the date that follows from it. */
export function count(
  plan: Plan,
  counts: Readonly<Record<string, number>>,
  wanted: IsoDate,
  { today }: Facts,
): Decision {
  const refusal = refuseDate(plan, today)
  if (refusal) return refuse(refusal)
  const counted = Object.entries(counts).map(([sku, capsules]) => [sku, { capsules, on: today }] as const)
  const chargeOn = later(wanted, earliestChoice(plan, today))
  const latest = latestChoice(today)
  if (chargeOn > latest) return refuse({ why: 'date_too_far', latest })
  return {
    ok: true,
    scope: 'onward',
    plan: {
      ...plan,
      counts: { ...plan.counts, ...Object.fromEntries(counted) },
      cycle: chargeOn === plan.cycle.chargeOn ? plan.cycle : unannounced(plan.cycle, { chargeOn }),
    },
    words: `You counted what is left. The next charge is on ${sayDate(chargeOn)}.`,
  }
}
