/** A browser somebody is signed in with, as her settings list it. */
export type SignedInBrowser = {
  readonly id: string
  /** `Chrome on Android`; null when it did not say. */
  readonly device: string | null
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expires: Date
  /** True for the browser that asks. */
  readonly isThis: boolean
}
