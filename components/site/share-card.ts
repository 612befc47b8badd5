import pictures from '@/public/art/pictures.json' with { type: 'json' }

type Card = { readonly src: string; readonly width: number; readonly height: number; readonly alt: string }

const cards: Readonly<Record<string, Card>> = pictures.cards

/** The picture a shared link shows: the card of this name, or the home page's. */
export function shareCard(name: string): Card {
  return cards[name] ?? pictures.cards.home
}

/**
 * The name of the card that belongs to an address: that of its last part, or of the nearest room above it that has one.
 * So nothing below `/evidence` and `/learn` ever shows what is sold.
 */
export function cardFor(path: string): string {
  const parts = path.split('/').filter(Boolean).reverse()
  return parts.find((part) => part in cards) ?? 'home'
}
