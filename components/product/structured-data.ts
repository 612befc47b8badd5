import { shareCard } from '@/components/site/share-card.ts'
import { breadcrumbList, faqPage } from '@/components/site/structured-data.ts'
import type { Crumb } from '@/components/ui/breadcrumb.tsx'
import { copyOf, type Question } from '@/content/products/copy.ts'
import { fullName, type Product, productPath } from '@/lib/catalog/product.ts'

const availability = {
  in_stock: 'https://schema.org/InStock',
  low_stock: 'https://schema.org/LimitedAvailability',
  sold_out: 'https://schema.org/OutOfStock',
}

type Page = { product: Product; crumbs: readonly Crumb[]; questions: readonly Question[]; storeUrl: string }

/** A product, its questions and the way to it, for search engines. No rating and no review: there are none. */
export function productData({ product, crumbs, questions, storeUrl }: Page) {
  const absolute = (path: string) => new URL(path, storeUrl).href
  const { price } = product.prices.ONE_TIME
  const { description } = copyOf(product.sku)
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: fullName(product),
      sku: product.sku,
      description,
      image: absolute(shareCard(product.sku).src),
      brand: { '@type': 'Brand', name: 'VitaalSkin' },
      offers: {
        '@type': 'Offer',
        url: absolute(productPath(product)),
        price: (price.amount / 100).toFixed(2),
        priceCurrency: price.currency,
        availability: availability[product.availability],
        itemCondition: 'https://schema.org/NewCondition',
        eligibleRegion: 'US',
      },
    },
    breadcrumbList(crumbs, storeUrl),
    faqPage(questions),
  ]
}
