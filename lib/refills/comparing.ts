/** The charges ahead before and after a change, side by side, so that nothing looks cheaper than it is. */
import { type Currency, formatMoney, money } from '@/lib/platform/money.ts'
import { subtotalOf } from './cycle.ts'
import type { Ahead } from './outlook.ts'

export type Compared = {
  readonly before: readonly Ahead[]
  readonly after: readonly Ahead[]
  /** What has to be said beside them; null when nothing has. */
  readonly note: string | null
}

/** Where the tax of the first charge is known on one side alone, both sides stand without it, and a note names the amount with it. */
export function compared(before: readonly Ahead[], after: readonly Ahead[], currency: Currency): Compared {
  const [now, then] = [before[0], after[0]]
  if (!now || !then || now.isTaxKnown === then.isTaxKnown) return { before, after, note: null }
  const [known, when] = now.isTaxKnown ? [now, 'as it is now'] : [then, 'after this change']
  return {
    before: before.map(withoutTax),
    after: after.map(withoutTax),
    note: `Both are shown without sales tax, so that you can compare them. With tax, the first charge ${when} is ${formatMoney(money(known.amount, currency))}.`,
  }
}

function withoutTax(one: Ahead): Ahead {
  return { ...one, amount: subtotalOf(one.lines), isTaxKnown: false }
}
