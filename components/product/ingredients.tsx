import { ingredientCopy } from '@/content/ingredients.ts'
import type { Ingredient } from '@/lib/catalog/product.ts'
import { amountOf } from './contents.tsx'

/** The ingredients one by one: form, amount, what is known, and what is not. */
export function Ingredients({ ingredients }: { ingredients: readonly Ingredient[] }) {
  return ingredients.map(({ name, form, amountMg }) => {
    const { text, statement, unknown } = ingredientCopy(name)
    return (
      <article key={name} className="ingredient">
        <h3 className="title-3">{name}</h3>
        <p className="text-sm text-soft">
          Amount a day: {amountOf(amountMg)}. Form: {form ?? 'not stated'}.
        </p>
        <p className="mt-3 reading">
          {text}
          {statement && <a href="#disclaimer">*</a>}
        </p>
        <p className="mt-2 max-w-measure text-soft">{unknown}</p>
      </article>
    )
  })
}
