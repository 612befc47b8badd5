/** What the register of statements holds, as plain types. `schema.ts` reads them from the data. */

export type Grade = 'A' | 'B' | 'C' | 'D'

/** Where words are shown. Only `evidence` is free of anything sold. */
export type Place = 'evidence' | 'article' | 'product' | 'mail'

export type IngredientId = 'nad' | 'quercetin' | 'resveratrol' | 'ashwagandha' | 'ginseng'

export type SectionId =
  | 'why-they-talk'
  | 'cascade'
  | 'research'
  | 'signals'
  | 'nutrients'
  | 'protocol'
  | 'questions'

/** What a statement says: how something works, that two things go together, that doing helps, what an ingredient does. */
export type ClaimKind = 'mechanism' | 'association' | 'intervention' | 'ingredient'

export type GradePart = { readonly part: string; readonly grade: Grade; readonly note: string }

export type Claim = {
  readonly id: string
  readonly section: SectionId
  /** The register's paraphrase: what is graded, not what we say is so. */
  readonly statement: string
  readonly grade: Grade
  /** A mixed statement, taken apart; empty for most. */
  readonly gradeParts: readonly GradePart[]
  readonly caveat: string
  /** The caveat for pages that lead to a product: no disease, no praise, American spelling; empty when `caveat` will do. */
  readonly caveatOutside: string
  readonly kind: ClaimKind
  readonly structureFunction: boolean
  /** True when the statement names or implies a disease: it then lives in the evidence library only. */
  readonly namesDisease: boolean
  /** What the register's own flag said, before we marked what it missed. */
  readonly registerNamesDisease: boolean
  readonly namedDiseases: readonly string[]
  readonly diseaseTerms: readonly string[]
  readonly regulatoryNote: string
  readonly ingredients: readonly IngredientId[]
  /** True when the statement is about the products taken together. */
  readonly aboutProtocol: boolean
  /** SKUs that hold the ingredient in the amount and form that was tested, for the people and outcome tested. */
  readonly testedAsSold: readonly string[]
  readonly references: readonly string[]
  readonly furtherReferences: readonly string[]
  /** Why there is no reference, or what the only one does not cover. */
  readonly noReferenceNote: string
  /** Where the statement stood in the article the register was written for. */
  readonly registerSection: string
  /** Calendar dates, `2026-11-23`. */
  readonly enteredOn: string
  /** The day a named person reviewed it; null while nobody has. */
  readonly reviewedOn: string | null
  readonly nextReviewOn: string
}

export type Reference = {
  readonly id: string
  readonly authors: string
  readonly title: string
  readonly journal: string
  readonly year: number | null
  readonly volumePages: string
  readonly doi: string
  readonly pmid: string
  readonly url: string
  /** The register's words: review, RCT, animal … `content/evidence/studies.ts` gathers them. */
  readonly kind: string
  /** `partial`: the paper was found, but what `notSeen` lists could not be confirmed. */
  readonly verified: 'full' | 'partial'
  readonly notSeen: string
  readonly registerTitleNamesDisease: boolean
  readonly titleNamesDisease: boolean
  /** `hold`: never shown until the citation is confirmed. */
  readonly display: 'ok' | 'hold'
  readonly displayNote: string
}

/** A safer way to say what some statements say. */
export type Wording = {
  readonly id: string
  readonly problemAvoided: string
  readonly severity: 'medium' | 'high'
  /** The register's words to its editors. */
  readonly wording: string
  /** The same for readers of the library; empty where the register says to leave the statement out. */
  readonly shown: string
  readonly claims: readonly string[]
}
