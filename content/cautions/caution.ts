/** What to know before taking an ingredient, retold from the evidence register. Shown in the cautions section only. */
export type IngredientCautions = {
  /** The ingredient's name, as the catalogue has it. */
  readonly ingredient: string
  readonly summary: string
  readonly items: readonly { readonly topic: string; readonly text: string }[]
}
