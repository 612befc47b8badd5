import { Disclaimer } from '@/components/site/disclaimer.tsx'
import { JsonLd } from '@/components/site/json-ld.tsx'
import type { Crumb } from '@/components/ui/breadcrumb.tsx'
import { Disclosure } from '@/components/ui/disclosure.tsx'
import { statementsAmong } from '@/content/ingredients.ts'
import { labelHelp } from '@/content/label-help.ts'
import { copyOf } from '@/content/products/copy.ts'
import { testing } from '@/content/testing.ts'
import { type Product, productPath } from '@/lib/catalog/product.ts'
import { getShippingPolicy, getToday } from '@/lib/catalog/queries.ts'
import { env } from '@/lib/platform/env.ts'
import { BuyBox } from './buy-box.tsx'
import { Cautions } from './cautions.tsx'
import { HowToTake } from './how-to-take.tsx'
import { Ingredients } from './ingredients.tsx'
import { Part } from './part.tsx'
import { Parts } from './parts.tsx'
import { Picture } from './picture.tsx'
import { Questions } from './questions.tsx'
import { productData } from './structured-data.ts'
import { Summary } from './summary.tsx'
import { SupplementFacts } from './supplement-facts.tsx'

/** The page of a product or a protocol, in the order in which one decides. */
export async function ProductPage({ product }: { product: Product }) {
  const [today, shipping] = await Promise.all([getToday(), getShippingPolicy()])
  const { picture, closeUp } = copyOf(product.sku)
  const bottles = product.parts.map(({ bottle }) => bottle)
  const ingredients = bottles.flatMap((bottle) => bottle.ingredients)
  const crumbs: Crumb[] = [
    { name: 'Home', path: '/' },
    { name: 'Products', path: '/products' },
    { name: product.name, path: productPath(product) },
  ]
  return (
    <div className="wrap">
      <div className="grid gap-x-[clamp(2rem,5vw,5.5rem)] gap-y-8 pb-section md:grid-cols-[6fr_5fr]">
        <div className="md:sticky md:top-6 md:self-start">
          <Picture scene={picture} sizes="(width < 48rem) 100vw, 50vw" first className="first-picture" />
        </div>
        <div>
          <Summary product={product} crumbs={crumbs} />
          <BuyBox product={product} today={today} shipping={shipping} />
        </div>
      </div>
      {product.kind === 'PROTOCOL' && (
        <Part id="parts" title="What is in it">
          <Parts parts={product.parts} />
        </Part>
      )}
      <Part id="facts" title="On the label">
        <div className="flex flex-wrap items-start gap-10">
          {bottles.map((bottle) => (
            <SupplementFacts key={bottle.sku} bottle={bottle} named={bottles.length > 1} />
          ))}
          {closeUp && <Picture scene={closeUp} sizes="16rem" className="max-w-64" />}
        </div>
        <div className="mt-6">
          <Disclosure summary="How to read this panel">{labelHelp}</Disclosure>
        </div>
      </Part>
      <Part id="ingredients" title="Ingredient by ingredient">
        <Ingredients ingredients={ingredients} />
      </Part>
      <Part id="how-to-take" title="How to take it">
        <HowToTake product={product} />
      </Part>
      <Part id="cautions" title="Cautions and interactions">
        <Cautions ingredients={ingredients} />
      </Part>
      <Part id="testing" title="Testing and lots">
        <div className="reading space-y-4">
          {testing.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Part>
      <Part id="questions" title="Questions">
        <Questions sku={product.sku} />
      </Part>
      <Disclaimer statements={statementsAmong(ingredients.map(({ name }) => name))} />
      <JsonLd data={productData(product, crumbs, env().STORE_URL)} />
    </div>
  )
}
