/** Stripe as a little model: one invoice a delivery, paid at most once, by cards that answer in every way there is. */
import type { InvoiceProblem, InvoiceReading, InvoiceStatus } from '@/lib/payments/refill-invoice.ts'
import { subtotalOf } from '../cycle.ts'
import type { CycleLine, IsoDate, Quote } from '../plan.ts'

/** How a card answers. */
export type CardMood = 'pays' | 'soft' | 'hard' | 'asks' | 'gone' | 'thinks'

/** `down` does nothing and answers nothing; `lost` does what it was asked, and its answer never arrives. */
export type Line = 'up' | 'down' | 'lost'

export class Outage extends Error {}

export type Invoice = {
  readonly id: string
  readonly cycleId: string
  readonly total: number
  status: InvoiceStatus
  problem: InvoiceProblem | null
  paidOn: IsoDate | null
  refunds: number
}

export class Stripe {
  line: Line = 'up'
  /** Tax in percent: it may change between a notice and its charge. */
  tax = 10
  readonly moods = new Map<string, CardMood>()
  readonly invoices: Invoice[] = []

  quote(lines: readonly CycleLine[]): Quote {
    this.ask()
    const subtotal = subtotalOf(lines)
    const tax = Math.round((subtotal * this.tax) / 100)
    return { lines, subtotal, tax, total: subtotal + tax }
  }

  ensure(cycleId: string, lines: readonly CycleLine[]): Invoice {
    return this.change(() => {
      const known = this.find(cycleId)
      if (known) return known
      const subtotal = subtotalOf(lines)
      const total = subtotal + Math.round((subtotal * this.tax) / 100)
      const id = `in_${this.invoices.length + 1}`
      const made = { id, cycleId, total, status: 'open', problem: null, paidOn: null, refunds: 0 } as Invoice
      this.invoices.push(made)
      return made
    })
  }

  find(cycleId: string): Invoice | undefined {
    const own = this.invoices.filter((one) => one.cycleId === cycleId)
    return own.find(({ status }) => status !== 'void') ?? own[0]
  }

  /** Tries a card once. */
  pay(invoiceId: string, card: string | null, today: IsoDate): InvoiceReading {
    return this.change(() => {
      const invoice = this.get(invoiceId)
      const isIdle = invoice.status === 'open' && invoice.problem?.kind !== 'processing'
      if (isIdle) answer(invoice, this.moods.get(card ?? '') ?? 'gone', today)
      return this.reading(invoice)
    })
  }

  /** She pays on the invoice's own page, if it can be paid there still. */
  payOnPage(invoiceId: string, today: IsoDate): void {
    const invoice = this.get(invoiceId)
    if (invoice.status === 'open') answer(invoice, 'pays', today)
  }

  void(invoiceId: string): InvoiceReading {
    return this.change(() => {
      const invoice = this.get(invoiceId)
      if (invoice.status === 'open' && invoice.problem?.kind !== 'processing') invoice.status = 'void'
      return this.reading(invoice)
    })
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
    this.ask()
    return this.reading(this.get(invoiceId))
  }

  /** What a webhook would find: it comes when the line is up. */
  reading({ id, cycleId, total, status, problem }: Invoice): InvoiceReading {
    return {
      ...{ invoiceId: id, cycleId, customerId: 'cus_1', status, total, subtotal: total, tax: 0 },
      amountPaid: status === 'paid' ? total : 0,
      ...{ paymentIntentId: `pi_${id}`, paymentMethodId: null, hostedInvoiceUrl: `https://pay.test/${id}` },
      problem: status === 'open' ? problem : null,
    }
  }

  private get(invoiceId: string): Invoice {
    const invoice = this.invoices.find(({ id }) => id === invoiceId)
    if (!invoice) throw new Error(`no invoice ${invoiceId}`)
    return invoice
  }

  private ask(): void {
    if (this.line !== 'up') throw new Outage()
  }

  private change<T>(work: () => T): T {
    if (this.line === 'down') throw new Outage()
    const result = work()
    if (this.line === 'lost') throw new Outage()
    return result
  }
}

function answer(invoice: Invoice, mood: CardMood, today: IsoDate): void {
  if (mood === 'pays') {
    if (invoice.paidOn !== null) throw new Error(`${invoice.id} was captured twice`)
    Object.assign(invoice, { status: 'paid', problem: null, paidOn: today })
    return
  }
  invoice.problem = problemOf(mood)
}

function problemOf(mood: Exclude<CardMood, 'pays'>): InvoiceProblem {
  if (mood === 'asks') return { kind: 'action_required' }
  if (mood === 'thinks') return { kind: 'processing' }
  const code = { soft: 'card_declined', hard: 'expired_card', gone: 'no_such_card' }[mood]
  return { kind: 'declined', code, declineCode: null, isHard: mood !== 'soft' }
}
