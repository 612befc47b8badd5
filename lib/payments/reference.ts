/** The id behind one of Stripe's references: an id, or the object itself where it was asked for. */
export function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null)
}
