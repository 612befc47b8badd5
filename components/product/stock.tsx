import { CONTACT } from '@/components/site/navigation.ts'
import type { Availability } from '@/lib/catalog/availability.ts'

/** What a shopper needs to know of the shelf: nothing while there is enough. */
export function Stock({ availability }: { availability: Availability }) {
  if (availability === 'in_stock') return null
  if (availability === 'low_stock') return <p className="buy-note">Only a few left.</p>
  return (
    <p className="buy-note">
      Sold out right now. Write to <a href={`mailto:${CONTACT}`}>{CONTACT}</a> and we will tell you when it is
      back.
    </p>
  )
}
