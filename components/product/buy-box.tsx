import { CONTACT } from '@/components/site/navigation.ts'
import { Price } from '@/components/ui/price.tsx'
import { RadioCard } from '@/components/ui/radio-card.tsx'
import type { Product } from '@/lib/catalog/product.ts'
import type { ShippingPolicy } from '@/lib/catalog/shipping.ts'
import { pricePerDay } from '@/lib/catalog/supply.ts'
import { NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'
import { AddToCart } from './add-to-cart.tsx'
import { DeliveryLine } from './delivery-line.tsx'
import { nextCharges, rhythmFor, sayDate } from './refill-dates.ts'
import { supplyOfProduct } from './supply.ts'

type Props = { product: Product; today: string; shipping: ShippingPolicy }

/** One time or refill, how many, and the button. Works as a plain form before any script has loaded. */
export function BuyBox({ product, today, shipping }: Props) {
  const { ONE_TIME, REFILL } = product.prices
  const { days } = supplyOfProduct(product)
  const less = Math.round(100 - (100 * REFILL.price.amount) / ONE_TIME.price.amount)
  return (
    <AddToCart
      sku={product.sku}
      soldOut={product.availability === 'sold_out'}
      choices={
        <fieldset className="choices mt-6">
          <legend className="sr-only">How to buy</legend>
          <RadioCard
            id="one-time"
            name="purchase"
            value="ONE_TIME"
            defaultChecked
            label="One time"
            aside={<Price value={ONE_TIME.price} />}
          >
            <Price value={pricePerDay(ONE_TIME.price, days)} /> a day
          </RadioCard>
          <RadioCard
            id="refill"
            name="purchase"
            value="REFILL"
            label="Refill"
            aside={<Price value={REFILL.price} />}
          >
            <Price value={pricePerDay(REFILL.price, days)} /> a day, {less}% less
          </RadioCard>
          <Rhythm days={days} today={today} />
        </fieldset>
      }
    >
      <Stock product={product} />
      <DeliveryLine shipping={shipping} />
    </AddToCart>
  )
}

/** How often, and what that means in dates: it belongs to the refill, and says so without being chosen. */
function Rhythm({ days, today }: { days: number; today: string }) {
  const charges = nextCharges(today)
  return (
    <div className="choice-rhythm">
      <label htmlFor="every-days">Refill every</label>
      <select id="every-days" name="everyDays" className="control" defaultValue={rhythmFor(days)}>
        {charges.map(({ everyDays }) => (
          <option key={everyDays} value={everyDays}>
            {everyDays} days
          </option>
        ))}
      </select>
      <p>
        Ordered on {sayDate(today)}, the next charge is{' '}
        {charges.map(({ everyDays, date }) => (
          <b key={everyDays} data-when={everyDays}>
            {date}
          </b>
        ))}
        . We write {NOTICE_DAYS} days before each charge. Skip, move or cancel in two taps.
      </p>
    </div>
  )
}

function Stock({ product }: { product: Product }) {
  if (product.availability === 'in_stock') return null
  if (product.availability === 'low_stock') return <p className="mt-3 font-medium">Only a few left.</p>
  return (
    <p className="mt-3">
      Sold out right now. Write to <a href={`mailto:${CONTACT}`}>{CONTACT}</a> and we will tell you when it is
      back.
    </p>
  )
}
