/** The pages that move a delivery: what can be chosen, and what stands chosen when they open. */
import { RHYTHMS } from '@/lib/cart/cart.ts'
import { addDays, earliestChargeOn, later, latestChoice } from '../calendar.ts'
import type { IsoDate, Plan } from '../plan.ts'
import { type Asking, choosing } from './asking.ts'
import { dateIn, type Fields, rhythmIn } from './fields.ts'

const NO_DATE = 'Choose a date, such as 12/30/2026.'

/** A date from tomorrow to a year from now; a week later stands there first. */
export function askMove({ cycle }: Plan, fields: Fields, today: IsoDate): Asking {
  const min = addDays(today, 1)
  const suggested = later(addDays(cycle.chargeOn, 7), min)
  return askDate(fields, { name: 'to', label: 'New date of the charge', suggested, min, today }, (to) => ({
    kind: 'move',
    to,
  }))
}

/** The date of the charge after a rest; a month later stands there first. */
export function askPause({ cycle }: Plan, fields: Fields, today: IsoDate): Asking {
  const min = earliestChargeOn(today)
  const suggested = later(addDays(cycle.chargeOn, 30), min)
  const label = 'Resume with a charge on'
  return askDate(fields, { name: 'until', label, suggested, min, today }, (until) => ({
    kind: 'pause',
    until,
  }))
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
  asked: {
    readonly name: 'to' | 'until'
    readonly label: string
    readonly suggested: IsoDate
    readonly min: IsoDate
    readonly today: IsoDate
  },
  toAction: (date: IsoDate) => Parameters<typeof choosing>[1],
): Asking {
  const { name, label, suggested, min, today } = asked
  const typed = fields[name]
  const date = dateIn(typed)
  const isWrong = typed !== undefined && date === null
  const value = date ?? suggested
  const choice = { kind: 'date', name, label, value, min, max: latestChoice(today) } as const
  return choosing([choice], isWrong ? null : toAction(value), isWrong ? NO_DATE : null)
}
