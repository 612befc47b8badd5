/** Everything the store knows of one person, in the shape she downloads. Amounts are minor units; times are ISO 8601, UTC. */

/** Says what the file is, at its head. */
export const EXPORT_FORMAT = 'vitaalskin-account@1'

/** The file's name on the day `today` (an ISO date). */
export function fileName(today: string): string {
  return `vitaalskin-account-${today}.json`
}
