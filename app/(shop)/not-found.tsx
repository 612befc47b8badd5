import { ButtonLink } from '@/components/ui/button-link.tsx'

export const metadata = { title: 'Page not found' }

/** The same words whether an order does not exist or its link does not open it. */
export default function NotFound() {
  return (
    <div className="pb-section">
      <h1 className="title-1">This page is not here</h1>
      <p className="mt-6 mb-8 max-w-measure text-lg text-soft">
        Links to orders are long and break easily. If you were looking for yours, we can send you a fresh one.
      </p>
      <div className="flex flex-wrap gap-4">
        <ButtonLink href="/find-order">Find your order</ButtonLink>
        <ButtonLink href="/products" tone="quiet">
          See the products
        </ButtonLink>
      </div>
    </div>
  )
}
