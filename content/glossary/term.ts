/** One word of the glossary. */
export type Term = {
  /** Kebab-case: the anchor on /learn/glossary and what `<Term id>` names. Never change one: readers link to it. */
  readonly id: string
  readonly name: string
  /** Other names the word goes by. */
  readonly also?: readonly string[]
  /** One to three plain sentences. */
  readonly text: string
  /** The claim of the register that carries what `text` says about health. None where it only says what a word means. */
  readonly claim?: string
  /** Ids of neighbouring terms. */
  readonly related: readonly string[]
}
