/** What the simulated store has written down: the rows a database would hold, and the proof of what was told and charged. */
import type { Cycle, IsoDate, Plan } from '../plan.ts'

export type Mail = { readonly id: number; sentOn: IsoDate | null }

export type Notice = {
  readonly cycleId: string
  readonly kind: 'ADVANCE' | 'CONFIRMED'
  readonly chargeOn: IsoDate
  readonly total: number
  readonly mail: Mail
}

export type Attempt = {
  readonly cycleId: string
  readonly amount: number
  readonly startedAt: Date
  state: 'OPEN' | 'PAID' | 'DECLINED' | 'ACTION_REQUIRED' | 'ABANDONED' | 'REFUNDED'
}

export type Order = {
  readonly cycleId: string | null
  readonly total: number
  readonly chargedOn: IsoDate
  shippedOn: IsoDate | null
}

/** The last change a customer made, as its log keeps it. */
export type Change = {
  readonly version: number
  readonly at: Date
  readonly before: Plan
  readonly isUndoable: boolean
}

export class Records {
  readonly cycles = new Map<string, Cycle>()
  readonly notices: Notice[] = []
  readonly attempts: Attempt[] = []
  readonly orders: Order[] = []
  readonly mails: Mail[] = []
  reminders = new Map<string, number>()
  change: Change | null = null
  /** Deliveries whose date she chose herself. */
  readonly chosen = new Set<string>()

  noticeOf(cycleId: string): Notice | null {
    return this.notices.findLast((one) => one.cycleId === cycleId) ?? null
  }

  openAttempt(cycleId: string): Attempt | null {
    return this.attempts.find((one) => one.cycleId === cycleId && one.state === 'OPEN') ?? null
  }

  closeAttempt(cycleId: string, state: Attempt['state']): void {
    const isMoney = state === 'PAID' || state === 'REFUNDED'
    const closed = isMoney ? ['PAID', 'REFUNDED'] : ['PAID', 'REFUNDED', 'ABANDONED']
    const last = this.attempts.findLast((one) => one.cycleId === cycleId && !closed.includes(one.state))
    if (last) last.state = state
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
