/** How long to wait before a child that died is started again. */

const FIRST_MS = 250
const LONGEST_MS = 30_000
const STEADY_MS = 60_000

/** Twice as long with every death in a row; one that had run for a minute starts the row anew. */
export function nextDelay(deaths: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, deaths - 1))
}

/** The count of deaths in a row after one more, for a child that had run for `ranMs`. */
export function countDeath(deaths: number, ranMs: number): number {
  return ranMs >= STEADY_MS ? 1 : deaths + 1
}
