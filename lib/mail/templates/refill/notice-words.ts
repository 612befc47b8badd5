/** What the notice says first, by why it is sent. */
import type { Mails } from '../../mail.ts'
import { shortDay } from './words.ts'

type Notice = Mails['refill-notice']

type Opening = { readonly subject: string; readonly title: string; readonly intro: string }

/** Subject, headline and first sentences of a notice; `total` is in words. */
export function openingOf({ why, chargeOn, lastChangeOn, short }: Notice, total: string): Opening {
  const charge = `${total} on ${chargeOn}`
  const until =
    short.length > 0 ? 'Part of it is short of stock' : `Skip, move or cancel until ${shortDay(lastChangeOn)}`
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
        intro: `Hello, this is the notice before your next charge: ${charge}, tax included. ${then}`,
      }
    case 'resuming':
      return {
        subject: subject('Your refill resumes'),
        title: `Your refill resumes: ${charge}`,
        intro: `Hello, the pause you chose comes to its end. The next charge is ${charge}, tax included. ${then}`,
      }
    case 'changed':
      return {
        subject: subject('Your refill has changed'),
        title: `Your next refill has changed: ${charge}`,
        intro: `Hello, the date or the amount of your next refill had to change. This mail replaces the notice before it. The charge is now ${charge}, tax included. ${then}`,
      }
    case 'stock_is_back':
      return {
        subject: subject('Your refill is in stock again'),
        title: `Your refill is in stock again: ${charge}`,
        intro: `Hello, what was missing from your refill is here again. Nothing was charged while it was missing. The charge is ${charge}, tax included. ${then}`,
      }
  }
}
