/** What can happen next: every action of hers, and everything that can go wrong around the engine. */

import type { Action } from '../actions/action.ts'
import { addDays } from '../calendar.ts'
import { act, undoLast } from './customer.ts'
import type { Move, Wish } from './drawing.ts'
import { advance, Crash, ship, work } from './engine.ts'
import { settle } from './settling.ts'
import type { World } from './world.ts'

/** Lets `move` happen. */
export function apply(world: World, move: Move): void {
  switch (move.kind) {
    case 'act':
      act(world, actionOf(world, move.wish), move.isStale ? world.plan.version - 1 : null)
      break
    case 'undo':
      world.minutes += move.afterMinutes
      undoLast(world)
      break
    case 'days':
      passDays(world, move.days, move.parcels)
      break
    case 'minutes':
      world.minutes += move.minutes
      break
    case 'die':
      advance(world, (stage) => {
        if (stage === move.stage) throw new Crash()
      })
      break
    case 'meanwhile':
      advance(world, (stage) => {
        if (stage !== move.stage) return
        if (move.wish === null) hear(world, 0, 1)
        else act(world, actionOf(world, move.wish))
      })
      break
    case 'sweeps':
      for (let times = 0; times < move.times; times += 1) advance(world)
      break
    case 'webhook':
      hear(world, move.which, move.times)
      break
    case 'page': {
      const invoice = world.stripe.invoices.at(-1 - move.which)
      if (invoice) world.stripe.payOnPage(invoice.id, world.today)
      break
    }
    case 'bank':
      world.stripe.decide(move.isPaid, world.today)
      break
    case 'mood':
      world.stripe.moods.set(world.plan.paymentMethodId ?? '', move.mood)
      break
    case 'detach':
      detach(world)
      break
    case 'line':
      world.stripe.line = move.line
      break
    case 'mail':
      world.isMailUp = move.isUp
      break
    case 'sweep':
      world.isSwept = move.isUp
      break
    case 'tax':
      world.stripe.tax = move.percent
      break
    case 'drift':
      world.stripe.drift = move.cents
      break
    case 'balance':
      world.stripe.balance = move.cents
      break
    case 'refuses':
      world.stripe.refuses = move.isSo
      break
    case 'ended_by_hand':
      world.stripe.endByHand()
      break
    case 'inbox':
      world.isInboxGone = move.isGone
      break
    case 'stock':
      world.shelf.change(move.sku, move.delta)
      break
    case 'ship':
      ship(world)
      break
  }
  work(world)
}

/** Days go by, swept once each unless the sweep is away, with parcels that leave on the day after their order or not. */
export function passDays(world: World, days: number, parcels: boolean): void {
  for (let day = 0; day < days; day += 1) {
    world.minutes += 24 * 60
    world.sendMails()
    if (parcels) ship(world)
    if (world.isSwept) advance(world)
  }
}

/** A webhook about one of the invoices, perhaps an old one, perhaps again. */
function hear(world: World, which: number, times: number): void {
  const invoice = world.stripe.invoices.at(-1 - which)
  if (!invoice || world.stripe.line !== 'up') return
  for (let time = 0; time < times; time += 1) settle(world, world.stripe.read(invoice.id), 'news')
}

/** The card is removed at Stripe, and its webhook says so. */
function detach(world: World): void {
  const { plan } = world
  if (plan.paymentMethodId === null) return
  world.stripe.moods.set(plan.paymentMethodId, 'gone')
  world.save(plan, { ...plan, paymentMethodId: null, card: null })
}

function actionOf(world: World, wish: Wish): Action {
  switch (wish.kind) {
    case 'move':
      return { kind: 'move', to: addDays(world.today, wish.days) }
    case 'pause':
      return { kind: 'pause', until: addDays(world.today, wish.days) }
    case 'count':
      return { kind: 'count', counts: { nad: 20 }, chargeOn: addDays(world.today, wish.days) }
    case 'card': {
      const paymentMethodId = world.newId()
      world.stripe.moods.set(paymentMethodId, wish.mood)
      const card = { brand: 'visa', last4: '1111', expMonth: 5, expYear: 2031 }
      return { kind: 'card', paymentMethodId, card }
    }
    default:
      return wish
  }
}
