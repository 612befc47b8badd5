/** The options of `npm run measure`. */
import { parseArgs } from 'node:util'
import { Problem } from '../stack/problem.ts'
import type { LoadOptions } from './load.ts'

export type Options = LoadOptions & {
  /** Load rounds of each page and encoding. */
  readonly rounds: number
  /** Lighthouse runs of each page. */
  readonly runs: number
  readonly lighthouse: boolean
}

/** @throws Problem when an option is unknown or no number above zero */
export function readOptions(): Options {
  const values = parse()
  return {
    lighthouse: values.lighthouse,
    rounds: positive(values.rounds),
    seconds: positive(values.seconds),
    connections: positive(values.connections),
    runs: positive(values.runs),
  }
}

/** @throws Problem when `text` is no whole number above zero */
export function positive(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Problem(`${text} is not a whole number above zero.`)
  return Number(text)
}

function parse() {
  try {
    const { values } = parseArgs({
      options: {
        lighthouse: { type: 'boolean', default: false },
        rounds: { type: 'string', default: '5' },
        seconds: { type: 'string', default: '3' },
        connections: { type: 'string', default: '20' },
        runs: { type: 'string', default: '3' },
      },
    })
    return values
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error))
  }
}
