/** Which pages of a plan lead somewhere as it stands, so that the overview offers those alone. */
import { standingOf } from './cycle.ts'
import type { PlanPage } from './link.ts'
import type { IsoDate, Plan } from './plan.ts'

export type PageGroup = 'this' | 'all' | 'where' | 'end'

const nothing: readonly PlanPage[] = []

/** The pages to offer for `plan` on `today`, by what they are about. */
export function openPages(plan: Plan, today: IsoDate): Readonly<Record<PageGroup, readonly PlanPage[]>> {
  if (plan.state === 'CANCELLED')
    return { this: nothing, all: nothing, where: ['card'], end: ['restart', 'reason'] }
  if (plan.pauseReason === 'PAYMENT') return { this: nothing, all: nothing, where: ['card'], end: ['cancel'] }
  const standing = standingOf(plan.cycle, today)
  if (standing === 'unpaid') return { this: ['skip'], all: ['pause'], where: ['card'], end: ['cancel'] }
  if (standing !== 'open') return { this: nothing, all: nothing, where: ['card'], end: ['cancel'] }
  const removable: readonly PlanPage[] = plan.cycle.extras.length > 0 ? ['remove'] : []
  const where: readonly PlanPage[] = ['address', 'card']
  if (plan.state === 'PAUSED')
    return {
      this: ['add', ...removable],
      all: ['resume', 'pause', 'quantity', 'swap'],
      where,
      end: ['cancel'],
    }
  return {
    this: ['skip', ...takesBack(plan, today), 'move', ...sendsEarly(plan), 'add', ...removable, 'count'],
    all: ['rhythm', 'quantity', 'swap', 'pause'],
    where,
    end: ['cancel'],
  }
}

function takesBack({ skipped, cycle }: Plan, today: IsoDate): readonly PlanPage[] {
  const isOpen = skipped !== null && skipped.invoiceId === null && skipped.chargeOn > today
  return isOpen && cycle.state === 'SCHEDULED' && cycle.extras.length === 0 ? ['unskip'] : nothing
}

function sendsEarly({ last }: Plan): readonly PlanPage[] {
  return last.shippedOn === null ? nothing : ['ship-now']
}
