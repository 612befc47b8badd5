/** The options of `npm run bench:refills`. */
import { parseArgs } from 'node:util'
import { positive } from '../measure/options.ts'
import { Problem } from '../stack/problem.ts'

export type Options = {
  /** Plans that are due. */
  readonly plans: number
}

/** @throws Problem when an option is unknown or no number above zero */
export function readOptions(): Options {
  try {
    const { values } = parseArgs({ options: { plans: { type: 'string', default: '10000' } } })
    return { plans: positive(values.plans) }
  } catch (error) {
    throw error instanceof Problem
      ? error
      : new Problem(error instanceof Error ? error.message : String(error))
  }
}
