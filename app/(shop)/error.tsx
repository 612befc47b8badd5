'use client'

import { CONTACT } from '@/components/site/navigation.ts'
import { Button } from '@/components/ui/button.tsx'

/** Says that a page of the shop could not be shown, and that nothing was lost. */
export default function ShopError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="pb-section">
      <h1 className="title-1">This page could not be shown</h1>
      <p className="mt-6 mb-8 max-w-measure text-lg text-soft">
        Something went wrong on our side. Your cart and your orders are safe, and nothing was charged by this.
        Try again in a moment, or write to <a href={`mailto:${CONTACT}`}>{CONTACT}</a>.
      </p>
      <Button type="button" onClick={() => retry()}>
        Try again
      </Button>
    </div>
  )
}
