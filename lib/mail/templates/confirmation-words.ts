/**
 * Every word of the order confirmation, once, for its HTML and its text. The amounts are the order's own: nothing is
 * added up here.
 */
import { formatMoney, money } from '@/lib/platform/money.ts'
import type { MailLine, Mails } from '../mail.ts'
import { AS_AGREED, statementsOf } from './refill-terms.ts'
import type { Step } from './steps.tsx'
import { CANCEL_REFILL, CONTACT, KEEP_LINKS, KEEP_REFILL_LINKS, MANAGE_REFILL } from './words.ts'

type Confirmation = Mails['order-confirmation']

export type Amount = { readonly label: string; readonly amount: string }

export type BoughtLine = { readonly name: string; readonly notes: readonly string[]; readonly total: string }

/** The confirmation's words for one order. */
export function wordsOf(mail: Confirmation) {
  const say = (amount: number) => formatMoney(money(amount, mail.currency))
  return {
    title: isRefill(mail) ? 'Your refill is paid and will be packed.' : 'Thank you. We have your order.',
    preheader: `Order ${mail.number}, ${say(mail.total)} in all.`,
    order: `Order ${mail.number}`,
    intro: `${mail.name === '' ? 'Hello' : `Hello ${mail.name}`}, ${introOf(mail)}`,
    bought: isRefill(mail) ? 'In this refill' : 'What you ordered',
    lines: mail.lines.map((line) => boughtLine(line, say)),
    sums: sumsOf(mail, say),
    total: { label: 'Total', amount: say(mail.total) } satisfies Amount,
    steps: stepsOf(mail),
    next: [...(mail.awaitingStock ? WAITING : READY), ...nextChargeOf(mail)],
    ways: waysOf(mail),
    keep: mail.refillTerms === null ? KEEP_LINKS : KEEP_REFILL_LINKS,
    terms: termsOf(mail),
  }
}

export type ConfirmationWords = ReturnType<typeof wordsOf>

/** Whether the order came from a charge of a refill, and not from a cart. */
export function isRefill(mail: Pick<Confirmation, 'manageLink'>): boolean {
  return mail.manageLink !== null
}

function introOf(mail: Confirmation): string {
  return isRefill(mail)
    ? `this is the receipt of your refill. ${formatMoney(money(mail.total, mail.currency))} was charged on ${mail.placedOn}.`
    : `this is the confirmation of the order you placed on ${mail.placedOn}.`
}

const READY = ['We pack it next. There is nothing you need to do.'] as const

const WAITING = [
  'Part of your order is waiting for stock. Nothing more is needed from you: we pack it when the stock is here.',
  `If you would rather not wait, write to ${CONTACT} with your order number.`,
] as const

/** What a receipt says of the charge after it: its terms name the dates of the day they were agreed to. */
function nextChargeOf({ nextOn }: Confirmation): readonly string[] {
  return nextOn === null ? [] : [`Your next charge: ${nextOn}. An email comes at least 8 days ahead of it.`]
}

function boughtLine(line: MailLine, say: (amount: number) => string): BoughtLine {
  const rhythm = line.everyDays === null ? 'one time' : `refill every ${line.everyDays} days`
  const [part, ...others] = line.parts
  const isItself = others.length === 0 && part?.name === line.name && part.quantity === 1
  const contents = line.parts.map(({ name, quantity }) => `${quantity} × ${name}`)
  const holds = `${line.quantity === 1 ? 'Contains' : 'Each contains'} ${list.format(contents)}`
  return {
    name: line.name,
    notes: [`Quantity ${line.quantity}, ${rhythm}`, ...(isItself || contents.length === 0 ? [] : [holds])],
    total: say(line.total),
  }
}

const CHANGE_REFILL = 'Change, skip or cancel your refill'

const list = new Intl.ListFormat('en-US', { type: 'conjunction' })

function sumsOf(mail: Confirmation, say: (amount: number) => string): readonly Amount[] {
  return [
    { label: 'Subtotal', amount: say(mail.subtotal) },
    ...(mail.discount === 0 ? [] : [{ label: 'Discount', amount: `−${say(mail.discount)}` }]),
    { label: sayDelivery(mail.shippingName), amount: mail.shipping === 0 ? 'Free' : say(mail.shipping) },
    { label: 'Tax', amount: say(mail.tax) },
  ]
}

/** `Standard delivery` says what it is, `Ground` does not. */
function sayDelivery(name: string): string {
  if (name === '') return 'Delivery'
  return /delivery|shipping/i.test(name) ? name : `Delivery (${name})`
}

function stepsOf(mail: Confirmation): readonly Step[] {
  return [
    { name: isRefill(mail) ? 'Paid' : 'Ordered', note: mail.placedOn, done: true },
    { name: 'Packed', note: mail.awaitingStock ? 'When the stock is here' : 'Next', done: false },
    { name: 'Shipped', note: 'After that', done: false },
  ]
}

function waysOf({ manageLink, cancelLink, refillTerms, link }: Confirmation) {
  const isFirst = manageLink === null && refillTerms !== null
  return [
    ...(isFirst ? [{ label: CHANGE_REFILL, href: onOrderPage(link) }] : []),
    ...(manageLink ? [{ label: MANAGE_REFILL, href: manageLink }] : []),
    ...(cancelLink ? [{ label: CANCEL_REFILL, href: cancelLink }] : []),
  ]
}

/** Where the page of an order leads to its refill: the refill begins a moment after this mail is written. */
function onOrderPage(link: string): string {
  return `${link}#order-refill`
}

function termsOf(mail: Confirmation) {
  const { refillTerms, placedOn, link, manageLink } = mail
  if (refillTerms === null) return null
  return {
    heading: isRefill(mail)
      ? 'Your refill terms, as you agreed to them'
      : `Your refill terms, as agreed on ${placedOn}`,
    note: isRefill(mail) ? AS_AGREED : null,
    statements: statementsOf(refillTerms),
    cancel: 'To change, skip or cancel your refill:',
    where: manageLink
      ? { label: 'open its page', href: manageLink }
      : { label: 'open your refill on the page of your order', href: onOrderPage(link) },
  }
}
