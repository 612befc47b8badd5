import { Disclaimer } from '@/components/site/disclaimer.tsx'
import { JsonLd } from '@/components/site/json-ld.tsx'
import type { Crumb } from '@/components/ui/breadcrumb.tsx'
import { statementsAmong } from '@/content/ingredients.ts'
import { labelHelp } from '@/content/label-help.ts'
import { copyOf } from '@/content/products/copy.ts'
import { questionsOf } from '@/content/questions.ts'
import { type Product, productPath } from '@/lib/catalog/product.ts'
import { getShippingPolicy, getToday } from '@/lib/catalog/queries.ts'
import { env } from '@/lib/platform/env.ts'
import { BuyBox } from './buy-box.tsx'
import { Cautions } from './cautions.tsx'
import { Gallery } from './gallery.tsx'
import { HowToTake } from './how-to-take.tsx'
import { Ingredients } from './ingredients.tsx'
import { Part } from './part.tsx'
import { Parts } from './parts.tsx'
import { Questions } from './questions.tsx'
import { Reading } from './reading.tsx'
import { productData } from './structured-data.ts'
import { Summary } from './summary.tsx'
import { SupplementFacts } from './supplement-facts.tsx'
import { Testing } from './testing.tsx'

/** The page of a product or a protocol, in the order in which one decides. */
export async function ProductPage({ product }: { product: Product }) {
  const [today, shipping] = await Promise.all([getToday(), getShippingPolicy()])
  const { picture, morePictures, reading } = copyOf(product.sku)
  const questions = questionsOf(product.sku)
  const bottles = product.parts.map(({ bottle }) => bottle)
  const ingredients = bottles.flatMap((bottle) => bottle.ingredients)
  const crumbs: Crumb[] = [
    { name: 'Home', path: '/' },
    { name: 'Products', path: '/products' },
    { name: product.name, path: productPath(product) },
  ]
  return (
    <div className="product wrap">
      <Gallery scenes={[picture, ...morePictures]} name={product.name} />
      <div className="product-buy">
        <Summary product={product} crumbs={crumbs} />
        <BuyBox product={product} today={today} shipping={shipping} />
      </div>
      <div className="product-parts">
        {product.kind === 'PROTOCOL' && (
          <Part id="parts" title="What is in it">
            <Parts parts={product.parts} />
          </Part>
        )}
        <Part id="facts" title="On the label">
          <div className="facts-row">
            {bottles.map((bottle) => (
              <SupplementFacts key={bottle.sku} bottle={bottle} named={bottles.length > 1} />
            ))}
            <p className="facts-help">{labelHelp}</p>
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
          <Testing />
        </Part>
        <Part id="questions" title="Questions">
          <Questions questions={questions} />
        </Part>
        <Disclaimer statements={statementsAmong(ingredients.map(({ name }) => name))} />
        <Part id="reading" title="Read before buying">
          <Reading sku={product.sku} reading={reading} />
        </Part>
      </div>
      <JsonLd data={productData({ product, crumbs, questions, storeUrl: env().STORE_URL })} />
    </div>
  )
}
