/** Something a person has to put right. `what`: what the mail was, in words, or Stripe's own words. */
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
  readonly stuck: { readonly count: number; readonly payments: readonly Trouble[] }
}

/** Money asked for before this moment and not back is a trouble: the sweep has asked for a day. */
export function stuckSince(now: Date): Date {
  return new Date(now.getTime() - 24 * 60 * 60_000)
}

/** What there is to put right, in a sentence each, with the list it stands in; empty when there is nothing. */
export function sayTroubles({ undelivered, stuck }: Troubles): { list: keyof Troubles; words: string }[] {
  const payments = `${stuck.count} ${stuck.count === 1 ? 'payment' : 'payments'} that should go back did not`
  const emails = `${undelivered.count} ${undelivered.count === 1 ? 'email' : 'emails'} could not be delivered`
  return [
    ...(stuck.count > 0 ? [{ list: 'stuck' as const, words: payments }] : []),
    ...(undelivered.count > 0 ? [{ list: 'undelivered' as const, words: emails }] : []),
  ]
}
