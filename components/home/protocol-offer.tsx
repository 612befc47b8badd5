import { priceOneByOne } from '@/components/product/one-by-one.ts'
import { ProductName } from '@/components/product/product-name.tsx'
import { supplyOfProduct } from '@/components/product/supply.ts'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import { Price } from '@/components/ui/price.tsx'
import { Table } from '@/components/ui/table.tsx'
import { copyOf } from '@/content/products/copy.ts'
import { type Product, productPath } from '@/lib/catalog/product.ts'
import { times } from '@/lib/platform/money.ts'
import { ProductPair } from './product-pair.tsx'

type Props = {
  protocol: Product
  /** Everything that is sold: its parts as they are sold alone are among it. */
  sold: readonly Product[]
}

/** The protocol: what it is, its parts, and what they cost alone and together. */
export function ProtocolOffer({ protocol, sold }: Props) {
  const { days } = supplyOfProduct(protocol)
  const parts = protocol.parts.flatMap(({ bottle, quantity }) =>
    sold
      .filter(({ kind, sku }) => kind === 'PRODUCT' && sku === bottle.sku)
      .map((product) => ({ product, quantity })),
  )
  const together = priceOneByOne(protocol, sold)
  const { ONE_TIME, REFILL } = protocol.prices
  const rows = [
    ...parts.map(({ product: { sku, name, prices }, quantity }) => ({
      key: sku,
      what: quantity > 1 ? `${quantity} × ${name}` : name,
      price: times(prices.ONE_TIME.price, quantity),
    })),
    ...(together ? [{ key: 'sum', what: 'Bought one by one', price: together }] : []),
    { key: 'once', what: <b>As the protocol, one time</b>, price: ONE_TIME.price },
    { key: 'refill', what: <b>As the protocol, each refill</b>, price: REFILL.price },
  ]
  return (
    <section className="wrap pb-section" aria-labelledby="protocol">
      <div className="home-head">
        <h2 id="protocol" className="title-1">
          <ProductName product={protocol} />
        </h2>
        <p className="max-w-[44ch] text-lg text-soft">{copyOf(protocol.sku).lead}</p>
      </div>
      <ProductPair products={parts.map(({ product }) => product)} />
      <div className="home-head mt-14">
        <p>
          <ButtonLink href={productPath(protocol)}>See what it contains</ButtonLink>
        </p>
        <Table
          caption={`Prices for ${days} days`}
          columns={[
            { name: `For ${days} days`, cell: ({ what }) => what },
            { name: 'Price', cell: ({ price }) => <Price value={price} />, amount: true },
          ]}
          rows={rows}
          keyOf={({ key }) => key}
          showHead
        />
      </div>
    </section>
  )
}
