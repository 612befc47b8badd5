import type { Metadata } from 'next'

type Page = { title: string; description: string; path: string }

/** Title, description and address of a page of the library. No share card: the store's cards show products. */
export function libraryMetadata({ title, description, path }: Page): Metadata {
  return {
    title: `${title} · Evidence`,
    description,
    alternates: { canonical: path },
    openGraph: { title, description, url: path, siteName: 'VitaalSkin', locale: 'en_US', type: 'website' },
    twitter: { card: 'summary' },
  }
}
