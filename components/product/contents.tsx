import { Table } from '@/components/ui/table.tsx'
import type { Bottle, Product } from '@/lib/catalog/product.ts'

const NOT_STATED = 'not stated'

/** An amount in one serving, or that nobody has stated it. */
export function amountOf(amountMg: number | null): string {
  return amountMg === null ? NOT_STATED : `${amountMg} mg`
}

/** What is in it: a bottle's ingredients with their amounts, or a protocol's bottles. */
export function Contents({ product }: { product: Product }) {
  const [part] = product.parts
  if (product.kind === 'PRODUCT' && part) return <Ingredients bottle={part.bottle} />
  return (
    <Table
      caption={`What ${product.name} contains`}
      columns={[
        { name: 'Product', cell: ({ bottle }) => bottle.name },
        {
          name: 'Bottles',
          cell: ({ bottle, quantity }) => `${quantity} × ${bottle.capsules} capsules`,
          amount: true,
        },
      ]}
      rows={product.parts}
      keyOf={({ bottle }) => bottle.sku}
    />
  )
}

function Ingredients({ bottle }: { bottle: Bottle }) {
  return (
    <Table
      caption={`What a daily serving of ${bottle.name} contains`}
      columns={[
        { name: 'Ingredient', cell: ({ name }) => name },
        { name: 'Amount', cell: ({ amountMg }) => amountOf(amountMg), amount: true },
      ]}
      rows={bottle.ingredients}
      keyOf={({ name }) => name}
    />
  )
}
