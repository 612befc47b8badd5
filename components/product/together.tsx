import Link from 'next/link'
import { Price } from '@/components/ui/price.tsx'
import { Table } from '@/components/ui/table.tsx'
import { copyOf } from '@/content/products/copy.ts'
import { type Product, type Purchase, productPath } from '@/lib/catalog/product.ts'
import { pricePerDay } from '@/lib/catalog/supply.ts'
import { priceOneByOne } from './one-by-one.ts'
import { Picture } from './picture.tsx'
import { supplyOfProduct } from './supply.ts'

/** The protocols: the same products together, for how long, and what that costs beside buying each alone. */
export function Together({ protocols, sold }: { protocols: readonly Product[]; sold: readonly Product[] }) {
  const [shortest] = protocols
  if (!shortest) return null
  const { picture, lead, tested, notFor } = copyOf(shortest.sku)
  return (
    <section className="together" aria-labelledby="together">
      <Picture scene={picture} sizes="(width < 48rem) 100vw, 36rem" />
      <div>
        <h2 id="together" className="title-2">
          Both together
        </h2>
        <p className="mt-3 mb-5 text-soft">
          {lead} Tested as sold? {tested}
        </p>
        <Table
          caption="The protocols and what they cost"
          showHead
          columns={[
            { name: 'Protocol', cell: (protocol) => <Name protocol={protocol} sold={sold} /> },
            {
              name: 'One time',
              cell: (protocol) => <Cost of={protocol} purchase="ONE_TIME" />,
              amount: true,
            },
            { name: 'On refill', cell: (protocol) => <Cost of={protocol} purchase="REFILL" />, amount: true },
          ]}
          rows={protocols}
          keyOf={({ sku }) => sku}
        />
        <p className="mt-5 text-sm text-soft">
          {notFor}{' '}
          <Link href={`${productPath(shortest)}#cautions`} aria-label={`All cautions of ${shortest.name}`}>
            All cautions
          </Link>
        </p>
      </div>
    </section>
  )
}

function Name({ protocol, sold }: { protocol: Product; sold: readonly Product[] }) {
  const alone = priceOneByOne(protocol, sold)
  return (
    <>
      <Link href={productPath(protocol)}>{protocol.name}</Link>
      <small>
        {supplyOfProduct(protocol).days} days{protocol.availability === 'sold_out' && ', sold out'}
        {alone && (
          <>
            , one by one <Price value={alone} />
          </>
        )}
      </small>
    </>
  )
}

function Cost({ of, purchase }: { of: Product; purchase: Purchase }) {
  const { price } = of.prices[purchase]
  return (
    <>
      <Price value={price} className="font-semibold" />
      <small>
        <Price value={pricePerDay(price, supplyOfProduct(of).days)} /> a day
      </small>
    </>
  )
}
