import { ButtonLink } from '@/components/ui/button-link.tsx'

export const metadata = { title: 'Page not found' }

/** Sent along with every page of this group, so it is kept small. */
export default function NotFound() {
  return (
    <div className="wrap py-section">
      <h1 className="title-1">This page is not here</h1>
      <p className="mt-6 mb-8 text-lg text-soft">It may have moved, or the address has a typo.</p>
      <p className="flex flex-wrap gap-3">
        <ButtonLink href="/search" prefetch={false}>
          Search
        </ButtonLink>
        <ButtonLink href="/learn" tone="quiet">
          Read the articles
        </ButtonLink>
        <ButtonLink href="/products" tone="quiet">
          See the products
        </ButtonLink>
      </p>
    </div>
  )
}
