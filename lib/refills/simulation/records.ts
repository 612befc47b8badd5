/** What the simulated store has written down: the rows a database would hold, and the proof of what was told and charged. */
import type { Kept } from '../actions/undo.ts'
import type { GiveBackWhy } from '../engine/verdict.ts'
import type { Cycle, IsoDate, Plan } from '../plan.ts'

export type Mail = { readonly id: number; sentOn: IsoDate | null; isUndelivered: boolean }

export type Notice = {
  readonly cycleId: string
  readonly kind: 'ADVANCE' | 'CONFIRMED'
  readonly chargeOn: IsoDate
  readonly total: number
  readonly at: Date
  readonly on: IsoDate
  readonly mail: Mail
}

export type Attempt = {
  /** Stripe's idempotency key. */
  readonly id: string
  readonly cycleId: string
  readonly amount: number
  readonly startedAt: Date
  /** The card that was asked; null for a payment she made herself. */
  readonly card: string | null
  state: 'OPEN' | 'PAID' | 'DECLINED' | 'ACTION_REQUIRED' | 'ABANDONED' | 'REFUNDED'
}

export type Order = {
  readonly cycleId: string | null
  readonly total: number
  readonly chargedOn: IsoDate
  shippedOn: IsoDate | null
}

export class Records {
  readonly cycles = new Map<string, Cycle>()
  readonly notices: Notice[] = []
  readonly attempts: Attempt[] = []
  readonly orders: Order[] = []
  readonly mails: Mail[] = []
  /** Reminders to answer a bank, by the delivery and the day it asked. */
  private readonly reminders = new Map<string, number>()
  /** Her last change, while there is a way back from it. */
  change: Kept | null = null
  /** Deliveries whose money goes back, and why. */
  readonly givenBack = new Map<string, GiveBackWhy>()
  /** Deliveries whose date she chose herself. */
  readonly chosen = new Set<string>()

  remindersOf({ id, failedOn }: Cycle): number {
    return this.reminders.get(`${id} ${failedOn}`) ?? 0
  }

  remind(cycle: Cycle): void {
    this.reminders.set(`${cycle.id} ${cycle.failedOn}`, this.remindersOf(cycle) + 1)
  }

  noticeOf(cycleId: string): Notice | null {
    return this.notices.findLast((one) => one.cycleId === cycleId) ?? null
  }

  openAttempt(cycleId: string): Attempt | null {
    return this.attempts.find((one) => one.cycleId === cycleId && one.state === 'OPEN') ?? null
  }

  /** Closes the attempt under way. @returns the card that was asked */
  closeAttempt(cycleId: string, state: Attempt['state']): string | null {
    const open = this.openAttempt(cycleId)
    if (open) open.state = state
    return open?.card ?? null
  }

  /** Writes down that money came: by the attempt under way, by one her bank asked about, or by herself. */
  closeCaptured(cycleId: string, state: 'PAID' | 'REFUNDED', amount: number, at: Date): void {
    const last = this.attempts.findLast((one) => one.cycleId === cycleId)
    if (last && (last.state === 'OPEN' || last.state === 'ACTION_REQUIRED')) last.state = state
    else
      this.attempts.push({
        id: `own_${this.attempts.length}`,
        cycleId,
        amount,
        startedAt: at,
        card: null,
        state,
      })
  }

  /** The delivery ahead, and the one skipped before it, as rows are read back into a plan. */
  ahead(): { cycle: Cycle; skipped: Cycle | null } {
    const rows = [...this.cycles.values()].sort((one, other) => other.number - one.number)
    const cycle = rows.find(({ state }) => !['PAID', 'SKIPPED', 'CANCELLED'].includes(state)) ?? rows[0]
    if (!cycle) throw new Error('a plan without a delivery')
    const before = rows.find(({ number }) => number === cycle.number - 1)
    return { cycle, skipped: before?.state === 'SKIPPED' ? before : null }
  }

  /** Writes what a rule made of a plan, as `saving/store.ts` does. @returns the delivery ahead, with its number */
  write(before: Plan, after: Plan, closed: readonly Cycle[]): Cycle {
    const ends = [...closed, ...(after.skipped ? [after.skipped] : [])]
    for (const cycle of ends) this.cycles.set(cycle.id, cycle)
    const kept = [after.cycle, ...ends].map(({ id }) => id)
    if (!kept.includes(before.cycle.id)) this.drop(before.cycle)
    const newest = Math.max(...[...this.cycles.values()].map(({ number }) => number), 0)
    const isNew = !this.cycles.has(after.cycle.id)
    const cycle = isNew ? { ...after.cycle, number: newest + 1 } : after.cycle
    this.cycles.set(cycle.id, cycle)
    return cycle
  }

  private drop(cycle: Cycle): void {
    if (this.noticeOf(cycle.id) === null) this.cycles.delete(cycle.id)
    else this.cycles.set(cycle.id, { ...cycle, state: 'CANCELLED' })
  }
}
