/** The few statistics that measuring needs. */

/** The median; of an even number of values, the mean of the two in the middle. `NaN` of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** The smallest value that at least `share` (0 to 1) of all values do not exceed. `NaN` of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The median of every one of `fields` over `samples`. */
export function medianOf<K extends string>(
  samples: readonly Readonly<Record<K, number>>[],
  fields: readonly K[],
): Record<K, number> {
  const entries = fields.map((field) => [field, median(samples.map((sample) => sample[field]))])
  return Object.fromEntries(entries)
}
