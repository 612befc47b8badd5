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
  readonly refused: readonly Trouble[]
}
