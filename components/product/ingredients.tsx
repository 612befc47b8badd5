import { ingredientCopy } from '@/content/ingredients.ts'
import type { Ingredient } from '@/lib/catalog/product.ts'
import { amountOf } from './contents.tsx'
import { DisclaimerMark } from './disclaimer-mark.tsx'
import { Studied } from './studied.tsx'

/** The ingredients one by one: form, amount, what it is, what was studied and how sure that is, and what is not known. */
export function Ingredients({ ingredients }: { ingredients: readonly Ingredient[] }) {
  return ingredients.map(({ name, form, amountMg }) => {
    const { text, claim, findings, unknown } = ingredientCopy(name)
    return (
      <article key={name} className="ingredient">
        <h3>{name}</h3>
        <p className="ingredient-amount">
          {amountMg === null ? 'Amount not stated' : `${amountOf(amountMg)} a day`}
        </p>
        <p className="ingredient-form">{form ?? 'Form not stated'}</p>
        <p className="reading" data-claim={claim ?? undefined}>
          {text}
          {claim && <DisclaimerMark />}
        </p>
        <Studied findings={findings} />
        <p className="ingredient-unknown">{unknown}</p>
      </article>
    )
  })
}
