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
 * The last date on which a lot may be sold to someone who takes `daysOfSupply` days over it: the last capsule is
 * taken before the bottle expires.
 */
export function lastSaleOn(expiresOn: Date, daysOfSupply: number): Date {
  return new Date(expiresOn.getTime() - daysOfSupply * 86_400_000)
}

function byExpiry(one: LotOnShelf, other: LotOnShelf): number {
  return one.expiresOn.getTime() - other.expiresOn.getTime() || one.id.localeCompare(other.id)
}
