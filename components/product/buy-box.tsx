import { Price } from '@/components/ui/price.tsx'
import { RadioCard } from '@/components/ui/radio-card.tsx'
import { copyOf } from '@/content/products/copy.ts'
import type { Product } from '@/lib/catalog/product.ts'
import type { ShippingPolicy } from '@/lib/catalog/shipping.ts'
import { pricePerDay } from '@/lib/catalog/supply.ts'
import { AddToCart } from './add-to-cart.tsx'
import { DeliveryLine } from './delivery-line.tsx'
import { RefillRhythm } from './refill-rhythm.tsx'
import { Stock } from './stock.tsx'
import { supplyOfProduct } from './supply.ts'

type Props = { product: Product; today: string; shipping: ShippingPolicy }

/** One time or refill, how many, the button, and who it is not for. A plain form before any script has loaded. */
export function BuyBox({ product, today, shipping }: Props) {
  const { ONE_TIME, REFILL } = product.prices
  const { days } = supplyOfProduct(product)
  const less = Math.round(100 - (100 * REFILL.price.amount) / ONE_TIME.price.amount)
  return (
    <AddToCart
      sku={product.sku}
      soldOut={product.availability === 'sold_out'}
      choices={
        <fieldset className="choices">
          <legend className="sr-only">How to buy</legend>
          <RadioCard
            id="one-time"
            name="purchase"
            value="ONE_TIME"
            defaultChecked
            label="One time"
            aside={<Price value={ONE_TIME.price} />}
          >
            <Price value={pricePerDay(ONE_TIME.price, days)} /> a day, for {days} days
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
          <RefillRhythm days={days} today={today} />
        </fieldset>
      }
    >
      <Stock availability={product.availability} />
      <p className="buy-note">
        {copyOf(product.sku).notFor} <a href="#cautions">Cautions and interactions</a>
      </p>
      <DeliveryLine shipping={shipping} />
    </AddToCart>
  )
}
