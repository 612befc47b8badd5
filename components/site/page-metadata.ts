import type { Metadata } from 'next'
import { cardFor, shareCard } from './share-card.ts'

type Page = {
  /** Stands in the tab as it is on the home page, and with the brand behind it on others. */
  title: string
  description: string
  path: string
  /** The share card in public/art; the one that belongs to the address unless said otherwise. */
  card?: string
}

/** Title, description, canonical address and share card of one page. */
export function pageMetadata({ title, description, path, card = cardFor(path) }: Page): Metadata {
  const { src, width, height, alt } = shareCard(card)
  return {
    title: path === '/' ? { absolute: title } : title,
    description,
    alternates: { canonical: path, types: { 'application/atom+xml': '/feed.xml' } },
    openGraph: {
      ...{ title, description, url: path, siteName: 'VitaalSkin', locale: 'en_US', type: 'website' },
      images: [{ url: src, width, height, alt }],
    },
  }
}
