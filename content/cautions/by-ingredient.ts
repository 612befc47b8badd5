import { ashwagandha } from './ashwagandha.ts'
import type { IngredientCautions } from './caution.ts'
import { ginseng } from './ginseng.ts'
import { nad } from './nad.ts'
import { quercetin } from './quercetin.ts'
import { resveratrol } from './resveratrol.ts'

/** Every ingredient that has cautions. */
export const allCautions: readonly IngredientCautions[] = [nad, quercetin, resveratrol, ashwagandha, ginseng]

/** The cautions of the ingredient the catalogue calls `name`. @throws when it has none: nothing is sold without. */
export function cautionsOf(name: string): IngredientCautions {
  const found = allCautions.find((cautions) => cautions.ingredient === name)
  if (!found) throw new Error(`${name} has no cautions in content/cautions`)
  return found
}
