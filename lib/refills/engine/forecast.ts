/** What a day would bring, without bringing it: every plan with something due then, and what that is. Reads only. */
import type { Plan } from '../plan.ts'
import { findPlanId } from '../store.ts'
import { todayAt } from '../today.ts'
import { duePages } from './due/pages.ts'
import { readStep } from './facts/store.ts'
import type { Step } from './step.ts'

/** A plan, and the one thing that would be done for it. */
export type Forecast = { readonly plan: Plan; readonly step: Step }

/** What would be done at `at` for every plan as it stands now, by the plan's id; plans for which nothing is due are left out. */
export async function* forecast(at: Date): AsyncGenerator<Forecast> {
  for await (const page of duePages(todayAt(at)))
    for (const id of page) {
      const found = await readStep(id, at)
      if (found && found.step.kind !== 'none') yield found
    }
}

/** What would be done at `at` for the plan `number`, `none` included; null when there is no such plan. */
export async function forecastOf(number: string, at: Date): Promise<Forecast | null> {
  const found = await findPlanId(number)
  return found && readStep(found.id, at)
}
