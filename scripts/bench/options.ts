/** The options of `npm run bench:cart`. */
import { parseArgs } from 'node:util'
import { positive } from '../measure/options.ts'
import { Problem } from '../stack/problem.ts'

export type Options = {
  /** Length of each volley. */
  readonly seconds: number
  readonly profile: boolean
}

/** @throws Problem when an option is unknown or no number above zero */
export function readOptions(): Options {
  const values = parse()
  return { seconds: positive(values.seconds), profile: values['cpu-prof'] }
}

function parse() {
  try {
    const { values } = parseArgs({
      options: {
        seconds: { type: 'string', default: '10' },
        'cpu-prof': { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error))
  }
}
