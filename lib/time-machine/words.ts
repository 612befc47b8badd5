/** What became of a move, in words for the terminal and the page. */
import { dateIn, formatDate, formatDateTime } from '@/lib/platform/calendar.ts'
import type { Tally } from './store.ts'
import type { Travel } from './travel.ts'

/** What happened: `2 mails queued, 1 order placed, 3 changes to refills`. */
export function sayTally({ mails, orders, refills }: Tally): string {
  const parts = [
    mails > 0 && counted(mails, 'mail queued', 'mails queued'),
    orders > 0 && counted(orders, 'order placed', 'orders placed'),
    refills > 0 && counted(refills, 'change to refills', 'changes to refills'),
  ]
  return parts.filter(Boolean).join(', ') || 'nothing fell due'
}

/** The outcome in a sentence or two. */
export function sayTravel(travel: Travel, timeZone: string): string {
  switch (travel.state) {
    case 'arrived':
      return `Moved to ${formatDate(dateIn(timeZone, travel.at))}: ${sayTally(travel)}.`
    case 'stuck':
      return `Stopped on ${formatDateTime(timeZone, travel.at)}: after a minute this work was not done: ${travel.tasks.join(', ')}. The worker’s log says why.`
    case 'not_ahead':
      return 'That is not ahead of the store’s time, or more than 800 days: time was not moved.'
    case 'nothing_due':
      return `Nothing falls due within 120 days: time was not moved.${waitingWords(travel.waiting)}`
    case 'reset':
      return 'The store keeps real time again.'
    case 'plans_exist':
      return 'There are refills, and they live by the time that has passed: it was not taken back.'
    case 'not_movable':
      return 'This store keeps real time: it cannot be moved.'
  }
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return ''
  return waiting === 1
    ? ' One refill waits until its last parcel has left: mark it as shipped first.'
    : ` ${waiting} refills wait until their last parcels have left: mark them as shipped first.`
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`
}
