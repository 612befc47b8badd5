import type { Bottle } from '@/lib/catalog/product.ts'
import { servingsOf } from '@/lib/catalog/supply.ts'
import { amountOf } from './contents.tsx'

/** The panel of the label as a table. What nobody has stated is said to be not stated. `named` says which bottle's. */
export function SupplementFacts({ bottle, named = false }: { bottle: Bottle; named?: boolean }) {
  const { capsulesPerDay, ingredients } = bottle
  return (
    <table className="facts">
      <caption>
        Supplement Facts
        <br />
        <small>
          {named && (
            <>
              {bottle.name}
              <br />
            </>
          )}
          Serving size: {capsulesPerDay} {capsulesPerDay === 1 ? 'capsule' : 'capsules'}
          <br />
          Servings per container: {servingsOf(bottle)}
        </small>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">Ingredient</span>
          </th>
          <th scope="col">Amount per serving</th>
          <th scope="col">% Daily Value</th>
        </tr>
      </thead>
      <tbody>
        {ingredients.map(({ name, form, amountMg }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <small>{form ?? 'form not stated'}</small>
            </th>
            <td>{amountOf(amountMg)}</td>
            <td>†</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>† Daily Value not established.</td>
        </tr>
        <tr>
          <td colSpan={3}>Other ingredients: not stated. Allergens: not stated.</td>
        </tr>
      </tfoot>
    </table>
  )
}
