/** One plan in a small world: clock, mail server, shelf, Stripe, and what is written down. The rules decide; this only does as the stores do. */
import type { InvoiceReading } from '@/lib/payments/refill-invoice.ts'
import { addDays } from '../calendar.ts'
import { bottlesOf, holdsBottles, newCycle } from '../cycle.ts'
import type { StepFacts } from '../engine/step.ts'
import type { Cycle, IsoDate, Plan, Quote } from '../plan.ts'
import { plan as examplePlan, item } from './example.ts'
import { type Attempt, type Mail, type Notice, Records } from './records.ts'
import { Shelf } from './shelf.ts'
import { Stripe } from './stripe.ts'

const START = '2026-11-23'
const DAY_MINUTES = 24 * 60
/** Days of the calendar, counted from the purchase. */
const dates: IsoDate[] = [START]

/** What the properties watch: every charge of the engine, at the moment it reaches Stripe. */
export type Watch = { readonly charged: (world: World, cycle: Cycle, bill: InvoiceReading) => void }

export class World {
  minutes = 12 * 60
  isMailUp = true
  isSwept = true
  /** Her address takes no mail any more. */
  isInboxGone = false
  readonly stripe = new Stripe()
  readonly shelf = new Shelf({ nad: 20, bal: 20, tea: 3 })
  readonly records = new Records()
  /** Work for later: bills to end, money to give back. */
  readonly jobs: { readonly kind: 'end_bill' | 'refund'; readonly invoiceId: string }[] = []
  private terms: Plan
  private ids = 0

  constructor(readonly watch: Watch) {
    const cycle = newCycle(this.newId(), 1, addDays(START, 30))
    this.terms = examplePlan({ items: [item('nad'), item('bal', { unitAmount: 3825 })], cycle })
    this.records.cycles.set(cycle.id, cycle)
    this.records.orders.push({ cycleId: null, total: 9690, chargedOn: START, shippedOn: null })
    this.stripe.moods.set('pm_1', 'pays')
  }

  get today(): IsoDate {
    const day = Math.floor(this.minutes / DAY_MINUTES)
    while (dates.length <= day) dates.push(addDays(START, dates.length))
    return dates[day] ?? START
  }

  get now(): Date {
    return new Date(Date.UTC(2026, 10, 23, 5) + this.minutes * 60_000)
  }

  newId(): string {
    this.ids += 1
    return `id_${this.ids}`
  }

  /** The plan as it would be read from the rows. */
  get plan(): Plan {
    const order = this.records.orders.at(-1)
    if (!order) throw new Error('a plan without an order')
    const { chargedOn, shippedOn } = order
    return { ...this.terms, ...this.records.ahead(), last: { chargedOn, shippedOn } }
  }

  facts({ cycle }: Plan): StepFacts {
    const notice = this.records.noticeOf(cycle.id)
    return {
      ...{ today: this.today, now: this.now },
      notice: notice && {
        ...{ kind: notice.kind, at: notice.at, on: notice.on },
        ...{ sentOn: notice.mail.sentOn, isUndelivered: notice.mail.isUndelivered },
      },
      undelivered: this.records.notices.filter(
        (one) => one.cycleId === cycle.id && one.kind === 'ADVANCE' && one.mail.isUndelivered,
      ).length,
      attemptSince: this.records.openAttempt(cycle.id)?.startedAt ?? null,
      reminders: this.records.remindersOf(cycle),
    }
  }

  save(before: Plan, after: Plan, closed: readonly Cycle[] = []): Plan {
    if (before.version !== this.terms.version) throw new Error('a stale plan was written')
    const cycle = this.records.write(before, after, closed)
    this.terms = { ...after, cycle, version: before.version + 1 }
    return this.plan
  }

  /** Gives back what the delivery ahead held and does not hold any more. */
  giveBack(before: Plan, after: Plan): void {
    const keeps = after.cycle.id === before.cycle.id && holdsBottles(after.cycle)
    if (holdsBottles(before.cycle) && !keeps) this.shelf.release(before.cycle.id)
  }

  putAside(cycle: Cycle): string[] {
    return this.shelf.putAside(cycle.id, bottlesOf(cycle))
  }

  keepNotice({ cycle }: Plan, { total }: Quote, kind: Notice['kind']): void {
    const about = { cycleId: cycle.id, kind, chargeOn: cycle.chargeOn, total }
    const notice = { ...about, at: this.now, on: this.today, mail: this.mail() }
    this.records.notices.push(notice)
  }

  mail(): Mail {
    const mail = { id: this.records.mails.length, sentOn: null, isUndelivered: false }
    this.records.mails.push(mail)
    return mail
  }

  beginAttempt({ cycle, paymentMethodId: card }: Plan): Attempt {
    const attempt: Attempt = {
      ...{ id: this.newId(), cycleId: cycle.id, amount: cycle.quote?.total ?? 0 },
      ...{ startedAt: this.now, card, state: 'OPEN' },
    }
    this.records.attempts.push(attempt)
    return attempt
  }

  /** The invoice is remembered without growing the version, as the charge does between its two transactions. */
  keepInvoice(cycleId: string, invoiceId: string): void {
    const cycle = this.records.cycles.get(cycleId)
    if (cycle) this.records.cycles.set(cycleId, { ...cycle, invoiceId })
  }

  /** Mails that wait go out, when the mail server is there. */
  sendMails(): void {
    if (!this.isMailUp) return
    for (const mail of this.records.mails) {
      const isWaiting = mail.sentOn === null && !mail.isUndelivered
      if (isWaiting && this.isInboxGone) mail.isUndelivered = true
      else if (isWaiting) mail.sentOn = this.today
    }
  }
}
