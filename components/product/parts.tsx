import Link from 'next/link'
import { copyOf } from '@/content/products/copy.ts'
import { type Part, productPath } from '@/lib/catalog/product.ts'
import { Picture } from './picture.tsx'

/** What a protocol is made of, each with the way to its own page. */
export function Parts({ parts }: { parts: readonly Part[] }) {
  return (
    <ul className="grid gap-x-8 gap-y-12 sm:grid-cols-2">
      {parts.map(({ bottle, quantity }) => (
        <li key={bottle.sku} className="relative">
          <Picture scene={copyOf(bottle.sku).picture} sizes="(width < 40rem) 90vw, 24rem" />
          <h3 className="mt-4 title-3">
            <Link href={productPath({ kind: 'PRODUCT', sku: bottle.sku })} className="stretched">
              {bottle.name}
            </Link>
          </h3>
          <p className="mt-1 text-soft">
            {quantity} × {bottle.capsules} capsules: {bottle.ingredients.map(({ name }) => name).join(', ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
