/** A shelf of bottles: what is there, and which delivery how many were put aside for. */
type Bottles = readonly { readonly sku: string; readonly quantity: number }[]

export class Shelf {
  readonly onHand = new Map<string, number>()
  readonly held = new Map<string, Bottles>()

  constructor(bottles: Readonly<Record<string, number>>) {
    for (const [sku, quantity] of Object.entries(bottles)) this.onHand.set(sku, quantity)
  }

  /** Bottles came; negative when somebody else bought some: never more than are free. */
  change(sku: string, delta: number): void {
    this.onHand.set(sku, (this.onHand.get(sku) ?? 0) + Math.max(delta, -this.free(sku)))
  }

  free(sku: string): number {
    return (this.onHand.get(sku) ?? 0) - this.reserved(sku)
  }

  /** What the delivery `cycleId` holds is moved to `bottles`, or given back when they are not all there. @returns the skus that are short */
  putAside(cycleId: string, bottles: Bottles): string[] {
    this.held.delete(cycleId)
    const short = bottles.filter(({ sku, quantity }) => this.free(sku) < quantity).map(({ sku }) => sku)
    if (short.length === 0) this.held.set(cycleId, bottles)
    return short
  }

  holds(cycleId: string, bottles: Bottles): boolean {
    const held = this.held.get(cycleId)
    return bottles.every(({ sku, quantity }) =>
      held?.some((one) => one.sku === sku && one.quantity >= quantity),
    )
  }

  release(cycleId: string): void {
    this.held.delete(cycleId)
  }

  /** Takes bottles out of what was put aside, or of what is free. @returns false when too few are there: the order waits */
  take(cycleId: string, bottles: Bottles): boolean {
    this.held.delete(cycleId)
    if (bottles.some(({ sku, quantity }) => this.free(sku) < quantity)) return false
    for (const { sku, quantity } of bottles) this.onHand.set(sku, (this.onHand.get(sku) ?? 0) - quantity)
    return true
  }

  private reserved(sku: string): number {
    let sum = 0
    for (const bottles of this.held.values())
      for (const one of bottles) if (one.sku === sku) sum += one.quantity
    return sum
  }
}
