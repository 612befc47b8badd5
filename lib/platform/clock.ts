/** The only place that reads the real time. Rules take `now` as an argument. */
export function now(): Date {
  return new Date()
}
