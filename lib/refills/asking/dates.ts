/** The pages that move a delivery: what can be chosen, and what stands chosen when they open. */
import { RHYTHMS } from '@/lib/cart/cart.ts'
import { movable, pausable } from '../actions/dates.ts'
import type { Choosable } from '../actions/guard.ts'
import { addDays, earlier, later } from '../calendar.ts'
import { nextOn } from '../next-date.ts'
import type { IsoDate, Plan } from '../plan.ts'
import { type Asking, choosing } from './asking.ts'
import { dateIn, type Fields, rhythmIn } from './fields.ts'

const NO_DATE = 'Choose a date, such as 12/30/2026.'

/** One of the dates it can move to; a week later stands there first. */
export function askMove(plan: Plan, fields: Fields, today: IsoDate): Asking {
  const suggested = addDays(nextOn(plan, today), 7)
  const asked = { name: 'to', label: 'New date of the charge', suggested, ...movable(plan, today) } as const
  return askDate(fields, asked, (to) => ({ kind: 'move', to }))
}

/** The date of the charge after a rest; a month later stands there first. */
export function askPause(plan: Plan, fields: Fields, today: IsoDate): Asking {
  const suggested = addDays(nextOn(plan, today), 30)
  const asked = {
    name: 'until',
    label: 'Resume with a charge on',
    suggested,
    ...pausable(plan, today),
  } as const
  return askDate(fields, asked, (until) => ({ kind: 'pause', until }))
}

/** Every how many days; the rhythm of today stands there first, and asks nothing. */
export function askRhythm({ everyDays }: Plan, fields: Fields): Asking {
  const chosen = rhythmIn(fields.everyDays) ?? everyDays
  const options = RHYTHMS.map((days) => ({
    value: String(days),
    label: `Every ${days} days`,
    ...(days === everyDays ? { note: 'As it is now' } : {}),
  }))
  const choice = {
    kind: 'options',
    name: 'everyDays',
    label: 'How often',
    value: String(chosen),
    options,
  } as const
  return choosing([choice], chosen === everyDays ? null : { kind: 'rhythm', everyDays: chosen })
}

function askDate(
  fields: Fields,
  asked: Choosable & {
    readonly name: 'to' | 'until'
    readonly label: string
    readonly suggested: IsoDate
  },
  toAction: (date: IsoDate) => Parameters<typeof choosing>[1],
): Asking {
  const { name, label, suggested, earliest, latest } = asked
  const typed = fields[name]
  const date = dateIn(typed)
  const isWrong = typed !== undefined && date === null
  const value = date ?? earlier(later(suggested, earliest), latest)
  const choice = { kind: 'date', name, label, value, min: earliest, max: latest } as const
  return choosing([choice], isWrong ? null : toAction(value), isWrong ? NO_DATE : null)
}
