/** Every refusal in plain words, with a way on. */
import type { Refusal } from './actions/action.ts'
import { sayDate } from './calendar.ts'
import type { PlanPage } from './link.ts'
import { sayLastChange } from './today.ts'

export type Refused = {
  readonly says: string
  /** A page that leads on: its words, and which; none when the overview is the way on. */
  readonly wayOn: { readonly words: string; readonly page: PlanPage } | null
}

/** What is said of a refusal. */
export function sayRefusal(refusal: Refusal): Refused {
  switch (refusal.why) {
    case 'cancelled':
      return said('This refill is canceled already. Nothing further is charged.', 'Restart it', 'restart')
    case 'not_cancelled':
      return said('This refill is running, so there is nothing to restart.')
    case 'paused':
      return said(
        'This refill is paused. Resume it first; then its next date can be changed.',
        'Resume it',
        'resume',
      )
    case 'not_paused':
      return said('This refill is not paused.')
    case 'too_late':
      return said(
        `It is too late to change this delivery: that was possible until ${sayLastChange(refusal.chargeOn)}. You can still cancel until the charge goes through.`,
        'Cancel the whole refill',
        'cancel',
      )
    case 'being_charged':
      return said(
        'Your card is being charged at this moment. Load this page again in a minute: what can be done then stands here.',
      )
    case 'payment_open':
      return said(
        'The last charge did not go through. Once it is paid or skipped, you can change this again.',
        'Change the card',
        'card',
      )
    case 'nothing_to_unskip':
      return said(
        'There is no skipped delivery that can be taken back in: its date has come, or the next one was announced already.',
      )
    case 'date_past':
      return said(`The earliest date is ${sayDate(refusal.earliest)}. Choose that or a later one.`)
    case 'date_too_far':
      return said(
        `The latest date is ${sayDate(refusal.latest)}, a year from now. Choose that or an earlier one.`,
      )
    case 'same':
      return said('That’s already how it is set.')
    case 'price_too_early':
      return said(
        `The next charge, on ${sayDate(refusal.chargeOn)}, comes before the new price may, on ${sayDate(refusal.effectiveOn)}. It is made at the price you have now; after it you can agree.`,
      )
    case 'last_item':
      return said(
        'That would leave nothing to deliver. To end it, cancel the refill; to leave one out, skip it.',
        'Cancel the whole refill',
        'cancel',
      )
    case 'unknown_item':
      return said('This is not part of your refill any more. Look at what it holds now.')
    case 'too_many':
      return said(
        `One delivery holds up to ${refusal.max} of each. For more, write to contact@vitaalskin.com.`,
      )
    case 'sold_out':
      return said(
        refusal.units < 1
          ? `${refusal.name} is sold out right now. Choose something else, or come back later.`
          : `Only ${refusal.units} of ${refusal.name} ${refusal.units === 1 ? 'is' : 'are'} left. Choose ${refusal.units} or fewer.`,
      )
    case 'already_in_plan':
      return said(
        `${refusal.name} is in your refill already. Change its quantity instead.`,
        'Change the quantity',
        'quantity',
      )
    case 'outside_country':
      return said('We deliver within the United States only. Choose an address there.')
    case 'no_card':
      return said('There is no card to charge. Add one first.', 'Add a card', 'card')
    case 'not_short':
      return said('Everything in this delivery is in stock: there is nothing to decide.')
    case 'not_shipped_yet':
      return said('Your last parcel has not left yet. Once it has, the next one can be sent early.')
  }
}

function said(says: string): Refused
function said(says: string, words: string, page: PlanPage): Refused
function said(says: string, words?: string, page?: PlanPage): Refused {
  return { says, wayOn: words && page ? { words, page } : null }
}
