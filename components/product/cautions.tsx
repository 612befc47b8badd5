import { cautionsOf } from '@/content/cautions/by-ingredient.ts'
import { safetyNotice } from '@/content/cautions/notice.ts'
import type { Ingredient } from '@/lib/catalog/product.ts'

/** Who should not take it and what it may interact with: the notice for everyone, then ingredient by ingredient. */
export function Cautions({ ingredients }: { ingredients: readonly Ingredient[] }) {
  return (
    <>
      <p className="notice notice-care reading">{safetyNotice}</p>
      {ingredients.map(({ name }) => {
        const { summary, items } = cautionsOf(name)
        return (
          <article key={name} className="mt-10">
            <h3 className="title-3">{name}</h3>
            <p className="mt-2 max-w-measure">{summary}</p>
            <dl className="topics">
              {items.map(({ topic, text }) => (
                <div key={topic}>
                  <dt>{topic}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </article>
        )
      })}
    </>
  )
}
