/** Something a person has to put right. `what`: the mail's template, or Stripe's own words. */
export type Trouble = {
  readonly what: string
  readonly at: Date
  readonly order: string | null
  readonly plan: string | null
}

/** Everything there is, for the operators' page. */
export type Troubles = {
  readonly undelivered: { readonly count: number; readonly mails: readonly Trouble[] }
  /** Money that does not go back. */
  readonly stuck: readonly Trouble[]
}

/** Money asked for before this moment and not back is a trouble: the sweep has asked for a day. */
export function stuckSince(now: Date): Date {
  return new Date(now.getTime() - 24 * 60 * 60_000)
}
