/** One consent as its giver reads it. */
export type AgreedTo = {
  readonly id: string
  readonly planNumber: string
  /** Version of the wording. */
  readonly version: string
  /** Word for word, a statement a line. */
  readonly words: string
  readonly at: Date
  /** True for the one its refill lives by now. */
  readonly isLive: boolean
}
