/** What the notice says first, by why it is sent. */
import type { Mails } from '../../mail.ts'
import { hello, shortDay } from './words.ts'

type Notice = Mails['refill-notice']

type Opening = { readonly subject: string; readonly title: string; readonly intro: string }

/** Subject, headline and first sentences of a notice; `total` is in words. */
export function openingOf(notice: Notice, total: string): Opening {
  const { why, chargeOn, short } = notice
  const charge = `${total} on ${chargeOn}`
  const until = short.length > 0 ? 'Part of it is short of stock' : untilWhen(notice)
  const subject = (start: string) => `${start}: ${total} on ${shortDay(chargeOn)}. ${until}`
  const then =
    short.length > 0
      ? 'Part of it is short of stock: what you can do about it stands below.'
      : 'The refill ships after that.'
  switch (why) {
    case 'ahead':
      return {
        subject: subject('Your refill'),
        title: `Your next refill: ${charge}`,
        intro: `${hello(notice)} this is the notice before your next charge: ${charge}, tax included. ${then}`,
      }
    case 'resuming':
      return {
        subject: subject('Your refill resumes'),
        title: `Your refill resumes: ${charge}`,
        intro: `${hello(notice)} the pause you chose comes to its end. The next charge is ${charge}, tax included. ${then}`,
      }
    case 'changed':
      return {
        subject: subject('Your refill has changed'),
        title: `Your next refill has changed: ${charge}`,
        intro: `${hello(notice)} the date or the amount of your next refill had to change. This email replaces the notice before it. The charge is now ${charge}, tax included. ${then}`,
      }
    case 'stock_is_back':
      return {
        subject: subject('Your refill is in stock again'),
        title: `Your refill is in stock again: ${charge}`,
        intro: `${hello(notice)} what was missing from your refill is here again. Nothing was charged while it was missing. The charge is ${charge}, tax included. ${then}`,
      }
  }
}

function untilWhen({ lastChangeOn }: Notice): string {
  return lastChangeOn === null
    ? 'You can still cancel'
    : `Skip, move or cancel until ${shortDay(lastChangeOn)}`
}

/** Said on the day of the charge, when the last moment to change is over. */
export function chargedToday({ short }: Pick<Notice, 'short'>): string {
  return short.length > 0
    ? 'It is charged today if all of it is here. You can still cancel.'
    : 'It is charged today; you can still cancel.'
}
