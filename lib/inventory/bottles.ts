/** From lines to bottles: what a purchase takes off the shelf. */

type LineWithParts = {
  readonly quantity: number
  readonly parts: readonly { sku: string; quantity: number }[]
}

/** Bottles of each product in all lines together; a protocol counts as its parts. */
export function bottlesIn(lines: readonly LineWithParts[]): { sku: string; quantity: number }[] {
  const bottles = new Map<string, number>()
  for (const line of lines) {
    for (const part of line.parts) {
      bottles.set(part.sku, (bottles.get(part.sku) ?? 0) + part.quantity * line.quantity)
    }
  }
  return [...bottles].map(([sku, quantity]) => ({ sku, quantity }))
}
