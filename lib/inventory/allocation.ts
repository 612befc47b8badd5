/** Which lot a bottle comes from: the one that expires first goes out first. */

export type LotOnShelf = { readonly id: string; readonly expiresOn: Date; readonly onHand: number }
export type Take = { readonly lotId: string; readonly quantity: number }

/**
 * Takes `quantity` bottles, first-expiring-first-out; equal dates in order of id, so that two runs agree.
 * @returns what to take of each lot; null when the lots together do not hold enough.
 */
export function allocate(lots: readonly LotOnShelf[], quantity: number): Take[] | null {
  const takes: Take[] = []
  let missing = quantity
  for (const lot of [...lots].sort(byExpiry)) {
    if (missing === 0) break
    const taken = Math.min(missing, lot.onHand)
    if (taken > 0) takes.push({ lotId: lot.id, quantity: taken })
    missing -= taken
  }
  return missing === 0 ? takes : null
}

/**
 * Which of the bottles taken for an order come back when `quantity` of them are not sent: those that keep longest, so
 * that what stays in the parcel is what should go out first. Never more than were taken.
 */
export function untake(taken: readonly (Take & { readonly expiresOn: Date })[], quantity: number): Take[] {
  const back: Take[] = []
  let left = quantity
  const keepsLongest = (one: { expiresOn: Date }, other: { expiresOn: Date }) =>
    other.expiresOn.getTime() - one.expiresOn.getTime()
  for (const { lotId, quantity: held } of [...taken].sort(keepsLongest)) {
    const returned = Math.min(left, held)
    if (returned > 0) back.push({ lotId, quantity: returned })
    left -= returned
  }
  return back
}

/**
 * The last date on which a lot may be sold to someone who takes `daysOfSupply` days over it: the last capsule is
 * taken before the bottle expires.
 */
export function lastSaleOn(expiresOn: Date, daysOfSupply: number): Date {
  return new Date(expiresOn.getTime() - daysOfSupply * 86_400_000)
}

function byExpiry(one: LotOnShelf, other: LotOnShelf): number {
  return one.expiresOn.getTime() - other.expiresOn.getTime() || one.id.localeCompare(other.id)
}
