/** Everything the store knows of one person, in the shape she downloads. Amounts are minor units; times are ISO 8601, UTC. */
import { outlookOf } from '@/lib/refills/outlook.ts'
import type { IsoDate, Plan } from '@/lib/refills/plan.ts'

/** Says what the file is, at its head. */
export const EXPORT_FORMAT = 'vitaalskin-account@1'

/** The file's name on the day `today` (an ISO date). */
export function fileName(today: string): string {
  return `vitaalskin-account-${today}.json`
}

/** The charges ahead of a refill as its page and its mails name them; `amount` has its tax once that is known. */
export function nextOf(plan: Plan, today: IsoDate) {
  return outlookOf(plan, today).map(({ number: delivery, lines, ...when }) => ({
    delivery,
    ...when,
    lines: lines.map(({ sku, name, quantity, unitAmount, isOnce }) => ({
      ...{ sku, name, quantity, unitAmount, isOnce },
    })),
  }))
}
