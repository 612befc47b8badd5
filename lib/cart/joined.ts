/** What joining two carts came to, in the words of the page that says it. */

export type CappedLine = {
  readonly name: string
  readonly wanted: number
  readonly kept: number
  readonly why: 'limit' | 'stock'
}

export type CartJoined = {
  readonly brought: readonly { readonly name: string; readonly quantity: number }[]
  readonly capped: readonly CappedLine[]
  readonly rhythm: { readonly kept: number; readonly left: number } | null
}

/** The sentences of a merge: what came along, then what did not come whole. */
export function sayJoined({ brought, capped, rhythm }: CartJoined): string[] {
  const items = new Intl.ListFormat('en-US').format(
    brought.map(({ name, quantity }) => `${quantity} × ${name}`),
  )
  return [
    `What you put into your cart before signing in is in your account’s cart now: ${items}.`,
    ...capped.map(sayCapped),
    ...(rhythm
      ? [`One cart has one rhythm: its refills are every ${rhythm.kept} days, not every ${rhythm.left}.`]
      : []),
  ]
}

function sayCapped({ name, wanted, kept, why }: CappedLine): string {
  const because =
    why === 'limit' ? `a cart holds up to ${kept}` : `no more than ${kept} can be bought right now`
  return `Of ${name} there would have been ${wanted}; ${because}, so it holds ${kept}.`
}
