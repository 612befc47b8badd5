/** Every word of the mail that says a parcel has left, once, for its HTML and its text. */
import type { Mails } from '../mail.ts'

type Shipped = Mails['order-shipped']

/** The words for one parcel. */
export function wordsOf(mail: Shipped) {
  return {
    title: 'Your parcel is on its way.',
    preheader: `Order ${mail.number} left with ${mail.carrier} on ${mail.shippedOn}.`,
    order: `Order ${mail.number}`,
    intro: `${mail.name === '' ? 'Hello' : `Hello ${mail.name}`}, your order left with ${mail.carrier} on ${mail.shippedOn}.`,
    tracking: mail.trackingNumber === null ? null : `Tracking number: ${mail.trackingNumber}`,
    follow: mail.trackingLink === null ? null : `Follow it at ${mail.carrier}`,
    bottles: mail.bottles.map(({ name, quantity, lotCode, bestBefore }) => ({
      name: `${quantity} × ${name}`,
      note: `Lot ${lotCode}, best before ${bestBefore}`,
    })),
    refill: mail.refill && {
      words:
        mail.refill.nextOn === null
          ? `This parcel belongs to your refill ${mail.refill.planNumber}.`
          : `This parcel belongs to your refill ${mail.refill.planNumber}. Next charge: ${mail.refill.nextOn}; an email comes ahead of it.`,
      manage: 'To change, skip or cancel it:',
      action: 'open your refill',
      link: mail.refill.manageLink,
    },
  }
}
