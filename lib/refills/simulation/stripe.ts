/** Stripe as a little model: one invoice a delivery, paid at most once, by cards that answer in every way there is. */
import type { InvoiceProblem, InvoiceReading, InvoiceStatus } from '@/lib/payments/refill-invoice.ts'
import { subtotalOf } from '../cycle.ts'
import type { CycleLine, IsoDate, Quote } from '../plan.ts'
import { answer, type CardMood } from './card.ts'

/** `down` does nothing and answers nothing; `lost` does what it was asked, and its answer never arrives. */
export type Line = 'up' | 'down' | 'lost'

export class Outage extends Error {}
/** A permanent 4xx: nothing was done, and asking again is of no use. */
export class Refused extends Error {}

/** Thrown again and again: writing a stack for each would cost more than all that goes on around it. */
const outage = new Outage('Stripe is away')
const refusal = new Refused('Stripe refuses')

export type Invoice = {
  readonly id: string
  readonly cycleId: string
  /** Counted when it is drafted, and anew when it is finalised. */
  total: number
  amountDue: number
  amountPaid: number
  status: InvoiceStatus
  problem: InvoiceProblem | null
  paidOn: IsoDate | null
  refunds: number
  /** Attempts a card was asked for, by their idempotency key. */
  readonly asked: Set<string>
}

export class Stripe {
  line: Line = 'up'
  /** Tax in percent: it may change between a notice and its charge. */
  tax = 10
  /** Cents that finalising adds: a rule of Stripe's that its preview does not know. */
  drift = 0
  /** What Stripe keeps for the customer and takes off the next bill. */
  balance = 0
  /** The customer is gone, or the address cannot be taxed. */
  refuses = false
  readonly moods = new Map<string, CardMood>()
  readonly invoices: Invoice[] = []
  /** Money taken, by the key it was taken with. */
  private readonly answers = new Map<string, InvoiceProblem | null>()

  quote(lines: readonly CycleLine[]): Quote {
    if (this.line !== 'up') throw outage
    if (this.refuses || this.balance > 0) throw refusal
    const subtotal = subtotalOf(lines)
    const tax = Math.round((subtotal * this.tax) / 100)
    return { lines, subtotal, tax, total: subtotal + tax }
  }

  /** The delivery's one invoice: found, or drafted. A draft that was deleted is answered to its key for ever. */
  ensure(cycleId: string, lines: readonly CycleLine[]): Invoice {
    return this.change(() => {
      this.mustTake()
      const known = this.find(cycleId) ?? this.invoices.find((one) => one.cycleId === cycleId)
      if (known && known.status !== 'draft') return known
      const invoice = known ?? this.draft(cycleId)
      // A draft whose answer was lost stands without its items until it is completed.
      if (this.line === 'up') invoice.total = this.count(lines)
      return invoice
    })
  }

  find(cycleId: string): Invoice | undefined {
    const own = this.invoices.filter((one) => one.cycleId === cycleId && one.status !== 'deleted')
    return own.find(({ status }) => status !== 'void') ?? own[0]
  }

  /** Counts a draft anew, takes off what is kept for the customer, and opens it; what needs no money is paid at once. */
  finalize(invoiceId: string, lines: readonly CycleLine[], today: IsoDate): InvoiceReading {
    return this.change(() => {
      const invoice = this.get(invoiceId)
      if (invoice.status !== 'draft') return this.reading(invoice)
      this.mustTake()
      const total = this.count(lines) + this.drift
      const off = Math.min(this.balance, total)
      this.balance -= off
      Object.assign(invoice, { status: 'open', total, amountDue: total - off })
      if (invoice.amountDue === 0) Object.assign(invoice, { status: 'paid', paidOn: today })
      return this.reading(invoice)
    })
  }

  /** Tries a card once; the same key is answered with what it was answered first. */
  pay(invoiceId: string, card: string, key: string, today: IsoDate): InvoiceReading {
    return this.change(() => {
      this.mustTake()
      const invoice = this.get(invoiceId)
      const isIdle = invoice.status === 'open' && invoice.problem?.kind !== 'processing'
      const before = this.answers.get(key)
      if (isIdle && before && before.kind !== 'processing')
        return { ...this.reading(invoice), problem: before }
      if (isIdle && before === undefined) {
        invoice.asked.add(key)
        answer(invoice, this.moods.get(card) ?? 'gone', today)
        this.answers.set(key, invoice.problem)
      }
      return this.reading(invoice)
    })
  }

  /** She pays on the invoice's own page, if it can be paid there still. */
  payOnPage(invoiceId: string, today: IsoDate): void {
    const invoice = this.get(invoiceId)
    if (invoice.status === 'open') answer(invoice, 'pays', today)
  }

  /** A draft is deleted, an open one voided: what was taken off a balance is kept for her again. */
  void(invoiceId: string): InvoiceReading {
    return this.change(() => {
      const invoice = this.get(invoiceId)
      if (invoice.status === 'draft') invoice.status = 'deleted'
      if (invoice.status === 'open' && invoice.problem?.kind !== 'processing') {
        invoice.status = 'void'
        this.balance += invoice.total - invoice.amountDue
      }
      return this.reading(invoice)
    })
  }

  /** Somebody deletes a draft, or voids a bill, on Stripe's own pages. */
  endByHand(): void {
    const invoice = this.invoices.at(-1)
    if (invoice?.status === 'draft') invoice.status = 'deleted'
    else if (invoice?.status === 'open' && invoice.problem?.kind !== 'processing') invoice.status = 'void'
  }

  /** What the bank was thinking about is decided. */
  decide(isPaid: boolean, today: IsoDate): void {
    for (const invoice of this.invoices)
      if (invoice.problem?.kind === 'processing') answer(invoice, isPaid ? 'pays' : 'soft', today)
  }

  refund(invoiceId: string): void {
    this.change(() => {
      const invoice = this.get(invoiceId)
      if (invoice.refunds === 0) invoice.refunds += 1
    })
  }

  read(invoiceId: string): InvoiceReading {
    if (this.line !== 'up') throw outage
    return this.reading(this.get(invoiceId))
  }

  /** What a webhook would find: it comes when the line is up. */
  reading({ id, cycleId, total, amountDue, amountPaid, status, problem }: Invoice): InvoiceReading {
    return {
      ...{ invoiceId: id, cycleId, customerId: 'cus_1', status, total, subtotal: total, tax: 0 },
      ...{
        amountDue,
        amountPaid,
        paymentIntentId: amountPaid > 0 ? `pi_${id}` : null,
        paymentMethodId: null,
      },
      hostedInvoiceUrl: `https://pay.test/${id}`,
      problem: status === 'open' ? problem : null,
    }
  }

  private draft(cycleId: string): Invoice {
    const made: Invoice = {
      ...{ id: `in_${this.invoices.length + 1}`, cycleId, total: 0, amountDue: 0, amountPaid: 0 },
      ...{ status: 'draft', problem: null, paidOn: null, refunds: 0, asked: new Set() },
    }
    this.invoices.push(made)
    return made
  }

  private count(lines: readonly CycleLine[]): number {
    const subtotal = subtotalOf(lines)
    return subtotal + Math.round((subtotal * this.tax) / 100)
  }

  private get(invoiceId: string): Invoice {
    const invoice = this.invoices.find(({ id }) => id === invoiceId)
    if (!invoice) throw new Error(`no invoice ${invoiceId}`)
    return invoice
  }

  private mustTake(): void {
    if (this.refuses) throw refusal
  }

  private change<T>(work: () => T): T {
    if (this.line === 'down') throw outage
    const result = work()
    if (this.line === 'lost') throw outage
    return result
  }
}
