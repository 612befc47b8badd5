/** Short stock, told before anything is charged: what is missing, and what can be done about it. */
import type { Mails } from '../../mail.ts'
import { type Block, words } from './blocks.ts'
import { choices, nameAll, SKIP } from './words.ts'

type ShortStock = Pick<Mails['refill-stock-wait'], 'short' | 'rest' | 'stockLink' | 'swapLink' | 'skipLink'>

/** What is missing and the ways on; `otherwise` says what happens when she chooses none. */
export function shortStock(
  { short, rest, stockLink, swapLink, skipLink }: ShortStock,
  otherwise: string,
): readonly Block[] {
  const shipsRest = rest.length > 0
  return [
    words(`Short of stock: ${nameAll(short)}.`),
    ...(shipsRest ? [words(`Ready to ship: ${nameAll(rest)}.`)] : []),
    words(`${otherwise} You can also decide now:`),
    ...choices(
      { label: 'Wait for it', href: stockLink },
      ...(shipsRest ? [{ label: 'Ship the rest', href: stockLink }] : []),
      { label: 'Swap what is short', href: swapLink },
      { label: SKIP, href: skipLink },
    ),
  ]
}
