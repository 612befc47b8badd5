import type { ShippingPolicy } from '@/lib/catalog/shipping.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

/** What delivery costs for what is chosen, and where to. */
export function DeliveryLine({ shipping }: { shipping: ShippingPolicy }) {
  const countries = shipping.countries.map((code) => countryNames.of(code) ?? code).join(', ')
  return (
    <p className="buy-note">
      <span data-when="ONE_TIME">
        Delivery {formatMoney(money(shipping.flatRate))}, free from {formatMoney(money(shipping.freeFrom))}.
      </span>
      <span data-when="REFILL">Delivery is free with a refill.</span> {countries} only.
    </p>
  )
}
