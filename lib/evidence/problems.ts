import { studies } from '@/content/evidence/studies.ts'
import type { Claim, Reference, Wording } from './claim.ts'
import { diseaseWordsIn } from './disease.ts'

type Register = {
  readonly claims: readonly Claim[]
  readonly references: readonly Reference[]
  readonly wordings: readonly Wording[]
  readonly cautions: {
    readonly ingredients: readonly {
      readonly ingredient: string
      readonly items: readonly { readonly references: readonly string[] }[]
    }[]
  }
}

/** What is wrong with a register whose single rows are well formed: one sentence each, none when it is sound. */
export function problemsOf({ claims, references, wordings, cautions }: Register): readonly string[] {
  const known = new Set(references.map(({ id }) => id))
  const claimIds = new Set(claims.map(({ id }) => id))
  const missing = (ids: readonly string[], from: Set<string>) => ids.filter((id) => !from.has(id))

  return [
    ...repeated(claims).map((id) => `two statements are called ${id}`),
    ...repeated(references).map((id) => `two references are called ${id}`),
    ...repeated(wordings).map((id) => `two wordings are called ${id}`),
    ...claims.flatMap((claim) => [
      ...missing([...claim.references, ...claim.furtherReferences], known).map(
        (id) => `${claim.id} cites ${id}, which is no reference`,
      ),
      ...problemsOfClaim(claim),
    ]),
    ...references.flatMap(problemsOfReference),
    ...wordings.flatMap(({ id, claims: cited }) =>
      missing(cited, claimIds).map((claim) => `wording ${id} is for ${claim}, which is no statement`),
    ),
    ...cautions.ingredients.flatMap(({ ingredient, items }) =>
      missing(
        items.flatMap((item) => item.references),
        known,
      ).map((id) => `a caution of ${ingredient} cites ${id}, which is no reference`),
    ),
  ]
}

function problemsOfClaim(claim: Claim): readonly string[] {
  const { id, statement, caveat, caveatOutside } = claim
  const problems: string[] = []
  if (claim.references.length + claim.furtherReferences.length === 0 && claim.noReferenceNote === '') {
    problems.push(`${id} has no reference and does not say why`)
  }
  if (!claim.namesDisease && (claim.registerNamesDisease || diseaseWordsIn(statement).length > 0)) {
    problems.push(`${id} names a disease and is not flagged`)
  }
  if (!claim.namesDisease && caveatOutside === '' && diseaseWordsIn(caveat).length > 0) {
    problems.push(`${id} has a caveat that names a disease, and none for pages that lead to a product`)
  }
  if (diseaseWordsIn(caveatOutside).length > 0) problems.push(`${id} names a disease in caveatOutside`)
  if (claim.nextReviewOn <= (claim.reviewedOn ?? claim.enteredOn)) {
    problems.push(`${id} is to be reviewed before it was last looked at`)
  }
  return problems
}

function problemsOfReference(reference: Reference): readonly string[] {
  const { id, title, kind } = reference
  const problems: string[] = []
  const named = reference.registerTitleNamesDisease || diseaseWordsIn(title).length > 0
  if (named && !reference.titleNamesDisease)
    problems.push(`the title of ${id} names a disease and is not flagged`)
  if (reference.display === 'ok' && !reference.doi && !reference.pmid && !reference.url) {
    problems.push(`${id} has no address to check it at`)
  }
  if (reference.verified === 'partial' && reference.notSeen === '') {
    problems.push(`${id} is verified in part and does not say what is missing`)
  }
  if (!studies.some(({ kinds }) => kinds.some((known) => known === kind))) {
    problems.push(`${id} is of kind "${kind}", which content/evidence/studies.ts does not know`)
  }
  return problems
}

function repeated(rows: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>()
  return rows.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id)
}
